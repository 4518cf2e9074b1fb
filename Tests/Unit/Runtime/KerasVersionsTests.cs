namespace KerasBridge.Tests.Unit.Runtime;

public sealed class KerasVersionsTests
{
    [Theory]
    [InlineData("2.3.1", "2.3.1")]
    [InlineData("3.16.0", "3.16.0")]
    [InlineData("3.16.0.dev1", "3.16.0")]
    [InlineData("3.16.0.1", "3.16.0")]
    [InlineData("3.16", "3.16.0")]
    [InlineData("3", "3.0.0")]
    [InlineData("3.rc1", "3.0.0")]
    [InlineData("unknown", "0.0.0")]
    [InlineData("", "0.0.0")]
    public void Takes_the_leading_numbers(string text, string expected) => Assert.Equal(Version.Parse(expected), KerasVersions.Parse(text));

    [Fact]
    public void Orders_as_versions_do() => Assert.True(KerasVersions.Parse("3.9.0") < KerasVersions.Parse("3.10.0"));
}
