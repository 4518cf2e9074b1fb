using Microsoft.CodeAnalysis;

namespace KerasBridge.Tests.CompileFail.Migration;

/// <summary>Every pair of <c>docs/migration.md</c> compiles, each side against its library.</summary>
public sealed class MigrationTests
{
    // What GitHub's page shows of a line of code in one of two columns.
    private const int Columns = 50;

    // What the SDK's implicit usings give every program.
    private static readonly string[] s_implicit =
        ["using System;", "using System.Collections.Generic;", "using System.IO;", "using System.Linq;", "using System.Threading;", "using System.Threading.Tasks;"];

    public static TheoryData<string> Names => [.. MigrationPage.Current.Pairs.Select(pair => pair.Name)];

    public static IEnumerable<TheoryDataRow<string, string>> LeftSides =>
        MigrationPage.Current.Pairs.GroupBy(pair => pair.Left.Library).SelectMany(pairs => Rows(pairs.Key, pairs));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_right_side_compiles(string pair)
    {
        CodeBlock right = MigrationPage.Current[pair].Right;
        Assert.Equal(Library.KerasBridge.Title, right.Library);
        Assert.Empty(Compile(right, Library.KerasBridge));
    }

    [Theory]
    [MemberData(nameof(LeftSides))]
    public void The_left_side_compiles(string library, string pair) =>
        Assert.DoesNotContain(Compile(MigrationPage.Current[pair].Left, Find(library)), found => found.Severity == DiagnosticSeverity.Error);

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_sides_fit_beside_each_other(string pair)
    {
        var (_, left, right) = MigrationPage.Current[pair];
        Assert.InRange(left.Width, 1, Columns);
        Assert.InRange(right.Width, 1, Columns);
    }

    // Where a library is not at hand, one skipped test says so for all of its pairs.
    private static IEnumerable<TheoryDataRow<string, string>> Rows(string library, IEnumerable<Pair> pairs) =>
        Find(library).Lacks is string reason
            ? [new TheoryDataRow<string, string>(library, "(all)").WithSkip(reason)]
            : pairs.Select(pair => new TheoryDataRow<string, string>(library, pair.Name));

    private static Library Find(string title) => Library.Others.Single(library => library.Title == title);

    private static IReadOnlyList<Diagnostic> Compile(CodeBlock block, Library library) =>
        Compiler.Compile(library.References, Surroundings(library), $"#line {block.Line} \"migration.md\"\n{block.Code}");

    private static string Surroundings(Library library) => $$"""
        {{string.Join('\n', s_implicit.Union(MigrationPage.Current.Usings(library.Title)).Select(line => "global " + line))}}
        global using static Given;

        internal static class Given
        {
        {{library.Given}}
        }
        """;
}
