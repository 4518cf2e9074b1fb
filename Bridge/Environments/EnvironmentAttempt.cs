namespace KerasBridge;

/// <summary>One place that was tried for an environment, and why it could not be used.</summary>
/// <param name="Origin">What led there: "KERASBRIDGE_PYTHON", "python3 on PATH".</param>
/// <param name="Path">The interpreter or folder; null where there is none.</param>
/// <param name="Cause">What is wrong with it: for a failed import, Python's own words.</param>
/// <param name="Advice">What to do about it; null where nothing sensible can be said.</param>
public sealed record EnvironmentAttempt(string Origin, string? Path, string Cause, string? Advice = null)
{
    /// <summary>The attempt as lines of text for people.</summary>
    /// <returns>Origin, path, cause and advice.</returns>
    public override string ToString()
    {
        var place = Path is null ? Origin : $"{Origin}: {Path}";
        var text = $"- {place}\n{Indent(Cause)}";
        return Advice is null ? text : $"{text}\n{Indent("→ " + Advice)}";
    }

    private static string Indent(string text) => "    " + text.Trim().ReplaceLineEndings("\n    ");
}
