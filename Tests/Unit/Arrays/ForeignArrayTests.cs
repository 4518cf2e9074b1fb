namespace KerasBridge.Tests.Unit.Arrays;

/// <summary>
/// Any <see cref="Array"/> is taken as data of a model, so that the compiler lets arrays of arrays and of texts pass: they are refused at
/// the conversion, before Python is started.
/// </summary>
public sealed class ForeignArrayTests
{
    public static TheoryData<Array, string> Foreign => new()
    {
        { new float[][] { [1], [2] }, "System.Single[]" },
        { new[] { "cat", "dog" }, "System.String" },
        { new object[] { 1, 2 }, "System.Object" },
        { new[] { 1m, 2m }, "System.Decimal" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Arrays_that_NumPy_has_no_elements_for_are_refused(Array array, string element)
    {
        Assert.StartsWith($"Arrays of {element} can't cross to NumPy.", Assert.Throws<NotSupportedException>(() => (ModelData)array).Message);
        Assert.Throws<NotSupportedException>(() => NDArray.From(array));
        Assert.False(KerasRuntime.IsStarted);
    }

    [Fact]
    public void The_message_says_what_to_do_instead()
    {
        Assert.Contains("float[,]", Assert.Throws<NotSupportedException>(() => NDArray.From((Array)new float[2][])).Message);
        Assert.Contains("FromStrings", Assert.Throws<NotSupportedException>(() => NDArray.From((Array)new string[2])).Message);
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(0, 1)]
    public void A_shape_of_another_size_is_refused(int count, int size) =>
        Assert.Equal("shape", Assert.Throws<ArgumentException>(() => NDArray.From(new float[count], size)).ParamName);

    [Fact]
    public void More_axes_than_NumPy_has_are_refused() => Assert.Equal(
        "shape", Assert.Throws<ArgumentException>(() => NDArray.From(new float[1], new Shape([.. Enumerable.Repeat((long?)1, 65)]))).ParamName);

    [Fact]
    public void A_missing_text_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => NDArray.FromStrings((string[])null!));

    [Fact]
    public void An_open_shape_is_refused() =>
        Assert.Equal("shape", Assert.Throws<ArgumentException>(() => NDArray.Zeros((null, 2))).ParamName);
}
