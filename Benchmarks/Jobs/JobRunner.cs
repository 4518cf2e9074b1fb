using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.Jobs;

/// <summary>Runs jobs, driven by C# and by Python in turn, in this process.</summary>
/// <param name="module">The module <c>jobs.py</c>.</param>
/// <param name="pairs">How often each is run; a third of it for long ones.</param>
internal sealed class JobRunner(PythonModule module, int pairs)
{
    private const int Fewer = 3;

    public Row Run(Job job)
    {
        PreparedJob own = job.Prepare();
        using PyObject python = module.Invoke(job.PythonClass, own.Model.Python);
        void RunPython() => python.Invoke("run").Dispose();

        // Compiles what the backend compiles.
        own.Run();
        RunPython();

        int count = job.IsLong ? Math.Max(1, pairs / Fewer) : pairs;
        var (first, second) = Turns.Measure(count, () => Turns.Time(own.Run) / job.Operations, () => Turns.Time(RunPython) / job.Operations);
        own.Model.Dispose();
        return new Row(job.Name, new Dictionary<Driver, Timing> { [Driver.KerasBridge] = first, [Driver.Python] = second }, Driver.Python);
    }
}
