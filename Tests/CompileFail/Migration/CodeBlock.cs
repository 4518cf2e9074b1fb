namespace KerasBridge.Tests.CompileFail.Migration;

/// <summary>One side of a pair.</summary>
/// <param name="Library">The title of its column: the library that it is written for.</param>
/// <param name="Code">The C#.</param>
/// <param name="Line">Where on the page it begins, from 1.</param>
internal sealed record CodeBlock(string Library, string Code, int Line)
{
    /// <summary>The number of characters in its longest line.</summary>
    public int Width => Code.Split('\n').Max(line => line.Length);

    /// <summary>Whether it says nothing but which namespaces all blocks of the library use.</summary>
    public bool IsUsings => Code.Split('\n').All(line => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('='));
}
