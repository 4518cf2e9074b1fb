using System.Text.RegularExpressions;

namespace KerasBridge.Interop.Errors;

/// <summary>What Python's error messages say, taken apart.</summary>
internal static partial class ErrorText
{
    /// <summary>Removes terminal colours, which Keras puts into some messages.</summary>
    public static string StripAnsi(string text) => text.Contains('\u001b') ? AnsiCode().Replace(text, "") : text;

    /// <summary>The object's type and the attribute in an AttributeError's message; null for what it does not say.</summary>
    public static (string? ObjectType, string? Attribute) ParseAttributeError(string message)
    {
        Match match = AttributeMessage().Match(message);
        return match.Success ? (match.Groups["type"].Value, match.Groups["name"].Value) : (null, null);
    }

    /// <summary>The function and the parameters of "f() missing 2 required positional arguments: 'x' and 'y'", or null.</summary>
    public static (string Function, string[] Parameters)? ParseMissingArguments(string message)
    {
        Match match = MissingMessage().Match(message);
        return match.Success
            ? (match.Groups["function"].Value, QuotedName().Matches(match.Groups["names"].Value).Select(m => m.Groups[1].Value).ToArray())
            : null;
    }

    [GeneratedRegex(@"\u001b\[[0-9;?]*[ -/]*[@-~]")]
    private static partial Regex AnsiCode();

    [GeneratedRegex(@"^(?:type object |module )?'(?<type>[^']*)'(?: object)? has no attribute '(?<name>[^']*)'")]
    private static partial Regex AttributeMessage();

    [GeneratedRegex(@"^(?<function>[\w.<>]+)\(\) missing \d+ required (?:positional|keyword-only) arguments?: (?<names>.*)$", RegexOptions.Singleline)]
    private static partial Regex MissingMessage();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedName();
}
