namespace KerasBridge.Benchmarks.Jobs;

/// <summary>Which jobs can be run here.</summary>
internal static class Availability
{
    /// <summary>The jobs that can be run, and for the others a note that says why they can't.</summary>
    public static (IReadOnlyList<Job> Possible, IReadOnlyList<string> Notes) Sort(IEnumerable<Job> jobs)
    {
        ILookup<string?, Job> byReason = jobs.ToLookup(job => job.Unavailable());
        return (
            [.. byReason[null]],
            [.. byReason.Where(group => group.Key is not null).SelectMany(group => group.Select(job => $"Left out: {job.Name}: {group.Key}."))]);
    }
}
