namespace KerasBridge.Soak.Exits;

/// <summary>How one process ended.</summary>
/// <param name="Way">How it was to end.</param>
/// <param name="ExitCode">Its exit code, or null where it did not end in time and was killed.</param>
/// <param name="Seconds">How long it took, its start included.</param>
/// <param name="Error">What it wrote to the error stream.</param>
internal sealed record ExitResult(WayOut Way, int? ExitCode, double Seconds, string Error)
{
    // What the system reports for a process that has aborted itself.
    private const int Aborted = 134;

    private static readonly string[] s_signsOfTrouble = ["Fatal Python error", "Segmentation fault", "terminate called", "corrupted", "Fatal error"];

    /// <summary>Whether it ended as it was to, without a word of Python, the C library or .NET about something else.</summary>
    public bool IsClean => ExitCode == Expected && !s_signsOfTrouble.Any(sign => Error.Contains(sign, StringComparison.Ordinal)) && SaysWhy;

    private int Expected => Way == WayOut.Unhandled ? Aborted : BusyProcess.ExitCode;

    // One exception, and the one that it was to be.
    private bool SaysWhy => Way == WayOut.Unhandled
        ? Error.Split("Unhandled exception.").Length == 2 && Error.Contains(BusyProcess.Message, StringComparison.Ordinal)
        : !Error.Contains("Unhandled exception.", StringComparison.Ordinal);
}
