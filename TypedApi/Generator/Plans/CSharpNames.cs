using System.Text;

namespace KerasBridge.Generator.Plans;

/// <summary>C#'s casing over Keras's words.</summary>
internal static class CSharpNames
{
    private static readonly HashSet<string> s_keywords =
        ["abstract", "base", "break", "checked", "class", "decimal", "default", "event", "extern", "fixed", "in", "is", "lock", "object", "operator", "out", "params", "ref", "return", "string", "switch"];

    /// <summary><c>kernel_size</c> → <c>KernelSize</c>.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder();
        foreach (string word in name.Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(word == "dtype" ? "DType" : char.ToUpperInvariant(word[0]) + word[1..]);
        }

        return text.ToString();
    }

    /// <summary><c>kernel_size</c> → <c>kernelSize</c>; keywords of C# get their <c>@</c>.</summary>
    public static string Camel(string name)
    {
        string[] words = name.Trim('_').Split('_', 2);
        string camel = char.ToLowerInvariant(words[0][0]) + words[0][1..] + (words.Length > 1 ? Pascal(words[1]) : "");
        return s_keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary><c>kernel_size</c> → <c>kernel size</c>.</summary>
    public static string Words(string name) => name.Trim('_').Replace('_', ' ');

    /// <summary>The last part of a dotted name.</summary>
    public static string Last(string symbol) => symbol[(symbol.LastIndexOf('.') + 1)..];

    /// <summary>All but the last part of a dotted name.</summary>
    public static string Module(string symbol) => symbol[..Math.Max(symbol.LastIndexOf('.'), 0)];
}
