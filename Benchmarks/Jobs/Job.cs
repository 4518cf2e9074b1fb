namespace KerasBridge.Benchmarks.Jobs;

/// <summary>A job of the comparison: the same work by C# and by a class of <c>jobs.py</c>.</summary>
/// <param name="Name">What is done.</param>
/// <param name="PythonClass">The class of <c>jobs.py</c> that does it in Python.</param>
/// <param name="Operations">How many operations one run does; the time of one is reported.</param>
/// <param name="Prepare">Makes model and data; what it gives back does the job once.</param>
internal sealed record Job(string Name, string PythonClass, int Operations, Func<PreparedJob> Prepare)
{
    /// <summary>Why it can't be done with the Keras that runs or without the data that are missing here; null where it can.</summary>
    public Func<string?> Unavailable { get; init; } = static () => null;
}
