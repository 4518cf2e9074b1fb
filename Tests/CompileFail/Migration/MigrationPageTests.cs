namespace KerasBridge.Tests.CompileFail.Migration;

/// <summary>The page of pairs itself: what is on it, and that nothing on it escapes the tests.</summary>
public sealed class MigrationPageTests
{
    private const string Code = "```csharp\nint a = 1;\n```";

    [Fact]
    public void The_page_shows_every_library_it_promises() =>
        Assert.Equal(Library.Others.Select(library => library.Title), MigrationPage.Current.Pairs.Select(pair => pair.Left.Library).Distinct());

    [Fact]
    public void A_pair_has_a_name_two_libraries_and_two_blocks()
    {
        Pair pair = Assert.Single(MigrationPage.Parse(Page("### Errors", Code, "```csharp\nint b = 2;\n\nint c = 3;\n```")).Pairs);
        Assert.Equal(new Pair("Errors", new CodeBlock("pythonnet", "int a = 1;", 8), new CodeBlock("KerasBridge", "int b = 2;\n\nint c = 3;", 14)), pair);
    }

    [Theory]
    [InlineData("", Code)]
    [InlineData(Code, "")]
    [InlineData(Code + "\n\n" + Code, "")]
    [InlineData(Code, Code + "\n\n" + Code)]
    [InlineData(Code, "```csharp\n\n```")]
    [InlineData(Code, "```\nint a = 1;\n```")]
    public void A_pair_without_a_side_is_an_error(string left, string right) =>
        Assert.StartsWith("Line ", Assert.Throws<FormatException>(() => MigrationPage.Parse(Page("### Errors", left, right))).Message, StringComparison.Ordinal);

    [Fact]
    public void Code_outside_of_pairs_is_an_error() =>
        Assert.Equal("Line 4, 'Errors': C# that stands in no column of a pair is not tested.", Assert.Throws<FormatException>(() => MigrationPage.Parse("### Errors\n\n" + Code)).Message);

    [Fact]
    public void A_table_without_an_end_is_an_error() =>
        Assert.Throws<FormatException>(() => MigrationPage.Parse(Page("### Errors", Code, Code).Replace("</table>", "", StringComparison.Ordinal)));

    [Fact]
    public void Two_pairs_of_one_name_are_an_error() =>
        Assert.Throws<FormatException>(() => MigrationPage.Parse(Page("### Errors", Code, Code) + Page("", Code, Code)));

    private static string Page(string heading, string left, string right) =>
        $"{heading}\n\n<table>\n<tr><th>pythonnet</th><th>KerasBridge</th></tr>\n<tr valign=\"top\"><td>\n\n{left}\n\n</td><td>\n\n{right}\n\n</td></tr>\n</table>\n\n";
}
