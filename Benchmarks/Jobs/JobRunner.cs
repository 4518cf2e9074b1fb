using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.Jobs;

/// <summary>Runs jobs, driven by C# and by Python in turn, in this process.</summary>
/// <param name="module">The module <c>jobs.py</c>.</param>
/// <param name="budget">How long to measure each.</param>
internal sealed class JobRunner(PythonModule module, TimeSpan budget)
{
    private const int FewestPairs = 5;

    public Row Run(Job job)
    {
        PreparedJob own = job.Prepare();
        using CompiledModel model = own.Model;
        using PyObject python = module.Invoke(job.PythonClass, model.Python);
        void RunPython() => python.Invoke("run").Dispose();

        // Compiles what the backend compiles.
        own.Run();
        RunPython();

        var (first, second) = new Turns(budget, FewestPairs).Measure(() => Effort.Of(own.Run), () => Effort.Of(RunPython));
        return ToRow(job, first, second);
    }

    private static Row ToRow(Job job, IReadOnlyList<Effort> own, IReadOnlyList<Effort> python)
    {
        Timing Each(IReadOnlyList<Effort> efforts, Func<Effort, double> measure) => new([.. efforts.Select(effort => measure(effort) / job.Operations)]);
        var times = new Dictionary<Driver, Timing>
        {
            [Driver.KerasBridge] = Each(own, effort => effort.Time),
            [Driver.Python] = Each(python, effort => effort.Time),
        };
        Ratio processor = Ratio.OfPairs(Each(own, effort => effort.Processor), Each(python, effort => effort.Processor));
        return new Row(job.Name, times, Driver.Python) { Processor = processor };
    }
}
