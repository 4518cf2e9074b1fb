using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Buffers;

public sealed class BufferInfoTests(RunningPython python) : PythonTest(python)
{
    [Theory]
    [InlineData("b'abc'", "3", "1", 1, true)]
    [InlineData("bytearray(b'abc')", "3", "1", 1, false)]
    [InlineData("array.array('d', [1, 2])", "2", "8", 8, false)]
    [InlineData("memoryview(bytes(24)).cast('i', [2, 3])", "2,3", "12,4", 4, true)]
    [InlineData("memoryview(b'abcdef')[::2]", "3", "2", 1, true)]
    [InlineData("memoryview(b'abcdef')[::-1]", "6", "-1", 1, true)]
    [InlineData("memoryview(bytes(8)).cast('d', [])", "", "", 8, true)]
    [InlineData("b''", "0", "1", 1, true)]
    public void Shape_and_strides_are_those_of_the_object(string expression, string shape, string strides, int itemSize, bool isReadOnly)
    {
        BufferInfo info = Read("import array", expression);

        Assert.Equal((shape, strides), (string.Join(',', info.Shape.ToArray()), string.Join(',', info.Strides.ToArray())));
        Assert.Equal((itemSize, isReadOnly), (info.ItemSize, info.IsReadOnly));
        Assert.Equal((shape.Length > 0 ? shape.Split(',').Length : 0, info.Length * itemSize), (info.Rank, info.Size));
    }

    [Theory]
    [InlineData("memoryview(bytes(24)).cast('i', [2, 3])", true)]
    [InlineData("memoryview(b'abcdef')[::2]", false)]
    [InlineData("memoryview(b'abcdef')[::-1]", false)]
    [InlineData("memoryview(b'abcdef')[:1:3]", true)]
    [InlineData("memoryview(b'')[::-1]", true)]
    public void Contiguity_looks_at_what_is_there(string expression, bool expected) =>
        Assert.Equal(expected, Read("", expression).IsContiguous);

    [Theory]
    [InlineData("b", "SignedInteger")]
    [InlineData("@q", "SignedInteger")]
    [InlineData("=l", "SignedInteger")]
    [InlineData("<H", "UnsignedInteger")]
    [InlineData("N", "UnsignedInteger")]
    [InlineData("?", "Boolean")]
    [InlineData("e", "FloatingPoint")]
    [InlineData("^d", "FloatingPoint")]
    [InlineData("Zd", "Complex")]
    [InlineData("<Zf", "Complex")]
    [InlineData(">f", "Other")]
    [InlineData("!i", "Other")]
    [InlineData("Zi", "Other")]
    [InlineData("Z", "Other")]
    [InlineData("5w", "Other")]
    [InlineData("dd", "Other")]
    [InlineData("T{f:a:}", "Other")]
    [InlineData("O", "Other")]
    [InlineData("", "Other")]
    public unsafe void The_format_tells_the_kind_of_the_elements(string format, string expected)
    {
        fixed (byte* start = System.Text.Encoding.ASCII.GetBytes(format + '\0'))
        {
            Assert.Equal(expected, ElementFormat.Read(start).ToString());
        }
    }

    [Fact]
    public unsafe void No_format_means_bytes() => Assert.Equal(ElementKind.UnsignedInteger, ElementFormat.Read(null));

    [Fact]
    public unsafe void The_start_points_at_the_first_element()
    {
        using var script = new Script();
        using PythonReference value = script.Evaluate("b'hello'");
        using GilScope gil = GilScope.Acquire();

        BufferInfo info = BufferInfo.Read(gil, value.Borrow(gil));

        Assert.Equal("hello"u8, new ReadOnlySpan<byte>((void*)info.Start, 5));
    }

    [Fact]
    public void An_object_without_a_buffer_is_a_type_error()
    {
        using var script = new Script();
        using PythonReference value = script.Evaluate("7");

        Assert.Throws<PythonTypeException>(() => Read(value));
    }

    [Fact]
    public void The_buffer_is_given_back()
    {
        using var script = new Script("data = bytearray(b'abc')");
        using PythonReference value = script.Evaluate("data");

        Read(value);
        script.Run("data.append(1)");

        Assert.Equal(4, script.Number("len(data)"));
    }

    // Where the memory lies is not valid any more, how it was laid out is.
    private static BufferInfo Read(string imports, string expression)
    {
        using var script = new Script(imports);
        using PythonReference value = script.Evaluate(expression);
        using GilScope gil = GilScope.Acquire();
        return BufferInfo.Read(gil, value.Borrow(gil));
    }

    private static void Read(PythonReference value)
    {
        using GilScope gil = GilScope.Acquire();
        BufferInfo.Read(gil, value.Borrow(gil));
    }
}
