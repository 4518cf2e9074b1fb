namespace KerasBridge.Environments;

/// <summary>An interpreter that may turn out to be usable.</summary>
/// <param name="Origin">What led to it, for people.</param>
/// <param name="Interpreter">Its path.</param>
/// <param name="IsNamed">Whether the user named it, so that it must be used or fail.</param>
internal sealed record Candidate(string Origin, string Interpreter, bool IsNamed)
{
    /// <summary>What the user named as Python's home.</summary>
    public string? Home { get; init; }

    /// <summary>Set when KerasBridge provisioned it.</summary>
    public ProvisionedEnvironment? Provisioned { get; init; }

    public IReadOnlyList<string> LibraryFolders => Provisioned?.LibraryFolders ?? [];

    public bool IsIsolated => Provisioned is not null;
}
