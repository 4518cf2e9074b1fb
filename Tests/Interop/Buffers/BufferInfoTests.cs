using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Buffers;

public sealed class BufferInfoTests(RunningPython python) : PythonTest(python)
{
    [Theory]
    [InlineData("b'abc'", "3", "1", 1, "B", true)]
    [InlineData("bytearray(b'abc')", "3", "1", 1, "B", false)]
    [InlineData("array.array('d', [1, 2])", "2", "8", 8, "d", false)]
    [InlineData("memoryview(bytes(24)).cast('i', [2, 3])", "2,3", "12,4", 4, "i", true)]
    [InlineData("memoryview(b'abcdef')[::2]", "3", "2", 1, "B", true)]
    [InlineData("memoryview(b'abcdef')[::-1]", "6", "-1", 1, "B", true)]
    [InlineData("b''", "0", "1", 1, "B", true)]
    public void Shape_strides_and_format_are_those_of_the_object(
        string expression, string shape, string strides, int itemSize, string format, bool isReadOnly)
    {
        using var script = new Script("import array");
        using PythonReference value = script.Evaluate(expression);
        using GilScope gil = GilScope.Acquire();

        BufferInfo info = BufferInfo.Read(gil, value.Borrow(gil));

        Assert.Equal((shape, strides), (string.Join(',', info.Shape), string.Join(',', info.Strides)));
        Assert.Equal((itemSize, format, isReadOnly), (info.ItemSize, info.Format, info.IsReadOnly));
    }

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

    private static void Read(PythonReference value)
    {
        using GilScope gil = GilScope.Acquire();
        BufferInfo.Read(gil, value.Borrow(gil));
    }
}
