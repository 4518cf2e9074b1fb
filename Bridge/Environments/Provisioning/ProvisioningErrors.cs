using System.Text.RegularExpressions;

namespace KerasBridge.Environments;

/// <summary>Turns what tools and the operating system say into what a user can act on.</summary>
internal static partial class ProvisioningErrors
{
    private const string Retry = "Then start again: what was downloaded is kept.";

    private static readonly (string[] Signs, string Advice)[] _known =
    [
        (["No space left", "Wrote only", "enough free space", "Disk quota exceeded"],
            $"Free some disk space, or name a folder on another disk (EnvironmentOptions.CacheFolder, --cache). {Retry}"),
        (["Hash Sum mismatch", "Hashes of expected file", "DO NOT MATCH THE HASHES", "unexpected size", "is not a Debian format archive", "corrupt"],
            $"The download arrived damaged and was discarded. {Retry} If it goes on, a proxy in between changes files."),
        (["does not have a Release file", "404 Not Found", "Unable to locate package", "has no installation candidate"],
            "The mirror of this machine's apt configuration no longer has that Debian release: point apt at one that has it, "
            + "or use Keras 3 (--source pip)."),
        (["NO_PUBKEY", "is not signed", "EXPKEYSIG", "couldn't be verified", "BADSIG", "could not be verified"],
            "Install the package debian-archive-keyring, so that apt can check Debian's signatures, and start again."),
        (["Could not resolve", "Temporary failure", "Name or service not known", "Connection refused", "Could not connect", "Unable to connect",
          "timed out", "Network is unreachable", "NewConnectionError", "Failed to fetch", "Max retries exceeded", "dns error", "error sending request"],
            $"Check the network and the proxy settings, or name a Python that has Keras ({CandidateFinder.Variable}). {Retry}"),
        (["No matching distribution", "Could not find a version", "No solution found"],
            "The package index lacks a pinned version, or has none for this Python: use Python 3.11 to 3.13, "
            + "or install Keras yourself and name that Python."),
        (["ensurepip is not available", "No module named venv", "No module named pip"],
            "This Python cannot make virtual environments: install its venv package (python3-venv on Debian), or uv."),
        (["Permission denied", "Read-only file system"],
            "Name a folder that you can write to (EnvironmentOptions.CacheFolder, --cache)."),
    ];

    public static ProvisioningException Tool(string step, CommandResult result) =>
        new(step, Unreachable(result) ?? result.LastWords, AdviceFor(result.Error + result.Output), null);

    public static ProvisioningException Tool(string step, string cause, Exception? inner = null) => new(step, cause, AdviceFor(cause), inner);

    public static ProvisioningException Storage(string step, string folder, Exception inner)
    {
        var cause = $"{folder}: {inner.Message}";
        return new ProvisioningException(step, cause, inner is UnauthorizedAccessException ? AdviceFor("Permission denied") : AdviceFor(cause), inner);
    }

    public static string AdviceFor(string text)
    {
        // Tools break their messages into lines as they please.
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var (signs, advice) in _known)
            if (signs.Any(sign => words.Contains(sign, StringComparison.OrdinalIgnoreCase)))
                return advice;
        return $"Put that right and start again, or name a Python that has Keras ({CandidateFinder.Variable}).";
    }

    // pip says it once for each try, between the names of its own classes.
    private static string? Unreachable(CommandResult result) =>
        ConnectionFailure().Match(result.Error + result.Output) is { Success: true } match
            ? $"The package index can't be reached: {match.Groups["reason"].Value.Trim()}."
            : null;

    [GeneratedRegex(@"(?:Failed to establish a new connection: \[Errno -?\d+\]|failed to lookup address information:)\s*(?<reason>[^'\r\n]+)")]
    private static partial Regex ConnectionFailure();
}
