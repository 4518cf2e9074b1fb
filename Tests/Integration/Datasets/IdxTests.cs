namespace KerasBridge.Tests.Integration;

public sealed class IdxTests : IDisposable
{
    private readonly PyObject _module = PythonModules.LoadEmbedded(typeof(Datasets).Assembly, "kerasbridge_datasets");

    [Fact]
    public void Shape_and_elements_are_read()
    {
        using PyObject read = Read([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 7, 9]);

        Assert.Equal("((2, 1), b'\\x07\\t')", read.ToRepr());
    }

    [Theory]
    [InlineData(new byte[] { }, "digits is no IDX file of bytes: it begins with nothing.")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0 }, "digits is no IDX file of bytes: it begins with 1f 8b 08 00.")]
    [InlineData(new byte[] { 0, 0, 0x0D, 1, 0, 0, 0, 0 }, "digits is no IDX file of bytes: it begins with 00 00 0d 01.")]
    [InlineData(new byte[] { 0, 0, 8 }, "digits ends within its header, after 3 bytes.")]
    [InlineData(new byte[] { 0, 0, 8, 2, 0, 0, 0, 1, 0, 0 }, "digits ends within its header, after 10 bytes.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 3, 1, 2 }, "digits has 2 elements, and its shape (3,) needs 3.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 1, 2 }, "digits has 2 elements, and its shape (1,) needs 1.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0xFF, 0xFF, 0xFF, 0xFF, 1 }, "digits has 1 elements, and its shape (4294967295,) needs 4294967295.")]
    public void Anything_else_is_refused_with_what_is_wrong(byte[] data, string message) =>
        Assert.Equal(message, Assert.Throws<PythonValueException>(() => Read(data)).Message);

    public void Dispose() => _module.Dispose();

    private PyObject Read(byte[] data)
    {
        using PyObject builtins = PyObject.Import("builtins");
        using PyObject bytes = builtins.Invoke("bytes", PyValues.List(data.Select(value => (int)value)));
        return _module.Invoke("read_idx", "digits", bytes);
    }
}
