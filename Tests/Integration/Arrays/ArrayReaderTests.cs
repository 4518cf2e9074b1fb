using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>What is read where NumPy keeps it is what NumPy says.</summary>
public sealed class ArrayReaderTests
{
    [Theory]
    [InlineData("np.zeros((2, 3))")]
    [InlineData("np.zeros((2, 3), 'uint8').T")]
    [InlineData("np.zeros((4, 5, 6), 'complex128')[::-2, 1:, ::3]")]
    [InlineData("np.broadcast_to(np.zeros(3, 'int16'), (2, 3))")]
    [InlineData("np.array(True)")]
    [InlineData("np.zeros((0, 2), 'float16')")]
    public void The_layout_is_that_of_the_attributes(string expression)
    {
        using PyObject array = NumPyText.Evaluate(expression);
        using GilScope gil = GilScope.Acquire();

        BufferInfo? read = NumPy.Current.Reader.TryRead(array.Borrow(gil));

        Assert.NotNull(read);
        using PyObject told = NumPyText.Evaluate(
            "str((a.__array_interface__['data'][0], a.shape, a.strides, a.itemsize, not a.flags.writeable, a.base is None))", ("a", array));
        Assert.Equal(
            told.As<string>(),
            $"({read.Start}, {Shape.Of(read.Shape)}, {Shapes(read.Strides)}, {read.ItemSize}, {read.IsReadOnly}, {read.OwnsMemory})");
    }

    [Theory]
    [InlineData("np.zeros(3, '>f4')")]
    [InlineData("np.array(['a'])")]
    [InlineData("np.zeros(3, [('a', 'f4')])")]
    public void Elements_without_a_counterpart_are_not_read(string expression)
    {
        using PyObject array = NumPyText.Evaluate(expression);
        using GilScope gil = GilScope.Acquire();

        Assert.Null(NumPy.Current.Reader.TryRead(array.Borrow(gil)));
    }

    [Theory]
    [InlineData("np.matrix('1 2; 3 4')")]
    [InlineData("np.ma.array([[1, 2], [3, 4]])")]
    public void Arrays_of_derived_classes_become_plain_ones(string expression)
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate(expression));

        Assert.True(NumPyText.IsTrue("type(x) is np.ndarray", ("x", array)));
        Assert.Equal([1, 2, 3, 4], array.ToArray<long>());
    }

    // Strides can be negative, which shapes can't.
    private static string Shapes(ReadOnlySpan<nint> numbers)
    {
        string list = string.Join(", ", numbers.ToArray());
        return numbers.Length == 1 ? $"({list},)" : $"({list})";
    }
}
