using System.Runtime.CompilerServices;

namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>No copies: .NET and NumPy see the same memory, and it lives as long as either needs it.</summary>
public sealed class SharedMemoryTests
{
    [Fact]
    public void Changes_of_a_lent_array_are_seen_by_both()
    {
        var source = new float[,] { { 1, 2 }, { 3, 4 } };
        using NDArray array = source;
        using PyObject python = array.ToPyObject();

        source[0, 0] = 10;
        python.SetItem(PyValue.Tuple(1, 1), 40.0);
        array.AsSpan<float>()[1] = 20;

        Assert.Equal(new float[,] { { 10, 20 }, { 3, 40 } }, source);
        Assert.True(NumPyText.IsTrue("x.tolist() == [[10, 20], [3, 40]]", ("x", python)));
    }

    [Fact]
    public void Changes_of_an_array_of_Python_are_seen_by_both()
    {
        using PyObject python = NumPyText.Evaluate("np.zeros((2, 2), 'int32')");
        using NDArray array = NDArray.FromPython(python);

        array.AsSpan<int>()[3] = 7;

        Assert.True(NumPyText.IsTrue("x.tolist() == [[0, 0], [0, 7]]", ("x", python)));
    }

    [Fact]
    public void Parts_are_views()
    {
        var source = new int[] { 1, 2, 3, 4, 5 };
        using NDArray array = source;

        using NDArray part = array[1..^1];
        part.AsSpan<int>()[0] = 20;

        Assert.Equal([20, 3, 4], part.ToArray<int>());
        Assert.Equal(20, source[1]);
        Assert.Equal(5, array[^1].ToScalar<int>());
        Assert.Equal([1, 20], array[..2].ToArray<int>());
        Assert.Equal(new Shape(0), array[2..2].Shape);
    }

    [Fact]
    public void Memory_can_be_lent_for_reading_only()
    {
        var source = new byte[] { 1, 2, 3, 4 };
        using NDArray array = NDArray.From<byte>(new ReadOnlyMemory<byte>(source, 1, 2));
        using PyObject python = array.ToPyObject();

        Assert.Equal([2, 3], array.ToArray<byte>());
        Assert.Throws<PythonValueException>(() => python.SetItem(0, 9));
        Assert.Throws<InvalidOperationException>(() => array.AsSpan<byte>().Length);
        using NDArray writable = NDArray.From(source.AsMemory(2), [2, 1]);
        writable.AsSpan<byte>()[0] = 30;
        Assert.Equal(30, source[2]);
    }

    [Theory]
    [InlineData("several axes")]
    [InlineData("a number")]
    [InlineData("nothing")]
    [InlineData("for reading")]
    [InlineData("a part")]
    [InlineData("misaligned")]
    public void NumPy_knows_of_it_what_it_finds_out_by_itself(string what)
    {
        using NDArray array = what switch
        {
            "several axes" => new float[2, 3],
            "a number" => NDArray.From(new double[1], []),
            "nothing" => NDArray.From(new int[0, 3]),
            "for reading" => NDArray.From((ReadOnlyMemory<short>)new short[4]),
            "a part" => NDArray.From(new long[8].AsMemory(3, 4), [2, 2]),
            _ => NDArray.From(new ShiftedMemory<double>(4, shift: 1).Memory),
        };

        Assert.True(NumPyText.IsTrue("x.flags.num == np.ndarray(x.shape, x.dtype, x.base).flags.num and not x.flags.owndata", ("x", array)));
        Assert.Equal(what != "misaligned", NumPyText.IsTrue("x.flags.aligned", ("x", array)));
    }

    [Fact]
    public void Python_keeps_the_memory_alive()
    {
        (PyObject python, WeakReference source) = LendToPython();

        Collect();

        Assert.True(source.IsAlive);
        Assert.True(NumPyText.IsTrue("int(x.sum()) == 499500", ("x", python)));
        python.Dispose();
        Collect();
        Assert.False(source.IsAlive);
    }

    [Fact]
    public void What_is_not_disposed_is_given_back_by_the_garbage_collector()
    {
        WeakReference source = Forget();

        Collect();
        RuntimeCheck.StillWorks();
        Collect();

        Assert.False(source.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (PyObject Python, WeakReference Source) LendToPython()
    {
        int[] source = Enumerable.Range(0, 1000).ToArray();
        using NDArray array = source;
        return (array.ToPyObject(), new WeakReference(source));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Forget()
    {
        var source = new double[100];
        NDArray array = source;
        Assert.Equal(100, array.Length);
        return new WeakReference(source);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
