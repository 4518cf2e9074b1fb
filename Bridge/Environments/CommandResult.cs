namespace KerasBridge.Environments;

/// <summary>How a program ended, and what it said.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    private const int MostLines = 12;

    public bool Succeeded => ExitCode == 0;

    /// <summary>The end of what it said on stderr (else on stdout), where the cause usually stands.</summary>
    public string LastWords
    {
        get
        {
            var text = string.IsNullOrWhiteSpace(Error) ? Output : Error;
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.Length == 0 ? $"It ended with exit code {ExitCode} and said nothing." : string.Join('\n', lines.TakeLast(MostLines));
        }
    }
}
