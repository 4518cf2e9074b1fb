using Markdig;

namespace KerasBridge.Tests.CompileFail.Migration;

/// <summary>The pairs of <c>docs/migration.md</c>: C# in both cells of a table whose head names two libraries, below a heading.</summary>
internal sealed class MigrationPage
{
    private MigrationPage(IReadOnlyList<Pair> pairs) => Pairs = pairs;

    /// <summary>The page of this checkout.</summary>
    public static MigrationPage Current { get; } = Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "migration.md")));

    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    /// <summary>Reads a page.</summary>
    /// <exception cref="FormatException">A pair lacks a side or has a name that another pair has, or C# stands outside of pairs; says where.</exception>
    public static MigrationPage Parse(string markdown)
    {
        var reader = new PairReader();
        foreach (var block in Markdown.Parse(markdown.ReplaceLineEndings("\n")))
        {
            reader.Read(block);
        }

        return new MigrationPage(reader.End());
    }

    /// <summary>The pair of a name.</summary>
    public Pair this[string name] => Pairs.Single(pair => pair.Name == name);

    /// <summary>The namespaces that the page says all blocks of a library use, as C#.</summary>
    public IEnumerable<string> Usings(string library) =>
        Pairs.SelectMany(pair => new[] { pair.Left, pair.Right })
            .Where(block => block.Library == library && block.IsUsings)
            .SelectMany(block => block.Code.Split('\n'))
            .Distinct();
}
