namespace KerasBridge.Environments;

/// <summary>A program to run, with its arguments.</summary>
internal sealed record ToolCommand(string FileName, params IReadOnlyList<string> Arguments)
{
    /// <summary>Environment variables of the child alone; a null value removes the variable.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();

    /// <summary>How long it may run. Default: for ever.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;
}
