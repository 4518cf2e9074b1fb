namespace KerasBridge.Benchmarks.Jobs;

/// <summary>Which jobs can be run here.</summary>
internal static class Availability
{
    /// <summary>The jobs that can be run, and for the others a note that says why they can't.</summary>
    public static (IReadOnlyList<Job> Possible, IReadOnlyList<string> Notes) Sort(IEnumerable<Job> jobs)
    {
        ILookup<bool, Job> parts = jobs.ToLookup(job => job.Unavailable is null);
        return ([.. parts[true]], [.. parts[false].Select(job => $"Left out: {job.Name}: {job.Unavailable}.")]);
    }
}
