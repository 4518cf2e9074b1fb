using FsCheck.Xunit;
using KerasBridge.Environments;

namespace KerasBridge.Tests.Unit.Environments;

public sealed class AptFileTests
{
    [Fact]
    public void A_line_of_print_uris_gives_name_and_size() =>
        Assert.Equal(new AptFile("a_1%3a2_all.deb", 25712), AptFile.Parse("'http://m.example/pool/a%20b.deb' a_1%3a2_all.deb 25712 SHA256:00"));

    [Theory]
    [InlineData("Reading package lists...")]
    [InlineData("'unfinished")]
    [InlineData("'http://m.example/a.deb' a.deb")]
    [InlineData("'http://m.example/a.deb' a.deb many SHA256:00")]
    public void Any_other_line_gives_nothing(string line) => Assert.Null(AptFile.Parse(line));

    [Property]
    public bool No_line_makes_it_fail(string? line) => AptFile.Parse(line ?? "") is null or { Name.Length: > 0 };
}
