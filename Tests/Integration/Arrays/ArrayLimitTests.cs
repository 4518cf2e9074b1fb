using System.Runtime.CompilerServices;
using KerasBridge.Interop.Buffers;

namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>What is too large, of the wrong size, or gone.</summary>
public sealed class ArrayLimitTests
{
    public static TheoryData<Shape> Unaddressable => new() { new Shape(1L << 40, 1L << 40), new Shape(long.MaxValue, 2), new Shape(long.MaxValue) };

    [Theory]
    [MemberData(nameof(Unaddressable))]
    public void A_shape_that_no_memory_holds_is_refused(Shape shape)
    {
        Assert.Equal("shape", Assert.Throws<ArgumentException>(() => NDArray.Zeros(shape)).ParamName);
        Assert.Equal("shape", Assert.Throws<ArgumentException>(() => NDArray.From(new float[2], shape)).ParamName);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void More_than_the_machine_has_is_Python_s_error()
    {
        Assert.Throws<PythonMemoryException>(() => NDArray.Zeros((1L << 24, 1L << 24)));
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void Nothing_is_an_array_however_long_its_other_axes() => Assert.Equal(0, NDArray.Zeros((0, 1L << 20)).Length);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(7)]
    public void A_destination_of_another_size_is_refused_before_anything_is_written(int room)
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.ones((3, 2)).T"));
        var destination = new double[room];

        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => array.CopyTo(destination.AsSpan())).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => array.CopyTo(destination.AsMemory())).ParamName);
        Assert.All(destination, element => Assert.Equal(0, element));
    }

    [Fact]
    public void A_type_that_NumPy_lacks_is_refused()
    {
        using NDArray array = new float[2];

        Assert.Throws<NotSupportedException>(() => array.ToArray<decimal>());
        Assert.Throws<NotSupportedException>(() => array.AsSpan<DateTime>().Length);
        Assert.Throws<NotSupportedException>(() => NDArray.CopyOf<Guid>([]));
    }

    [Fact]
    public void A_disposed_array_says_so_and_what_Python_uses_lives_on()
    {
        var memory = new float[] { 1, 2 };
        NDArray array = memory;
        using PyObject python = array.ToPyObject();

        array.Dispose();
        array.Dispose();
        memory[0] = 10;

        Assert.Throws<ObjectDisposedException>(() => array.AsSpan<float>().Length);
        Assert.Throws<ObjectDisposedException>(() => array.ToArray<float>());
        Assert.Throws<ObjectDisposedException>(() => array.Shape);
        Assert.Throws<ObjectDisposedException>(() => array.DType);
        Assert.Throws<ObjectDisposedException>(() => array.ToPyObject());
        Assert.Throws<ObjectDisposedException>(() => array + array);
        Assert.Equal("<disposed array>", array.ToString());
        Assert.True(NumPyText.IsTrue("x.tolist() == [10, 2]", ("x", python)));
    }

    [Fact]
    public void An_array_can_be_disposed_and_changed_while_Python_computes_with_it()
    {
        var memory = new float[1 << 20];
        NDArray array = memory;
        using PyObject python = array.ToPyObject();
        using PyObject change = PyFunction.Create(_ =>
        {
            array.Dispose();
            Array.Fill(memory, 1f);
            return PyValue.None;
        });

        Assert.True(NumPyText.IsTrue("(x.sum(), f(), x.sum())[2] == x.size", ("x", python), ("f", change)));
    }

    [Fact]
    public void Copies_give_every_lent_memory_back()
    {
        long before = Live();
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.arange(12).reshape(3, 4).T"));

        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(12, array.ToArray<float>().Length);
            NDArray.From(new float[12], [3, 4]).Dispose();
            Assert.Throws<ArgumentException>(() => NDArray.From(new float[12], [3, 3]));
        }

        // What other tests left behind may go meanwhile.
        Assert.InRange(Live(), 0, before);
    }

    // The collector sees a few bytes of each: without being told of the rest, it would let 3 GB pile up.
    [Fact]
    public void Arrays_of_Python_that_are_not_disposed_do_not_pile_up()
    {
        long before = Environment.WorkingSet;
        long most = before;
        for (int i = 0; i < 200; i++)
        {
            Forget(16 << 20);
            most = Math.Max(most, Environment.WorkingSet);
        }

        Assert.InRange(most - before, 0, 1 << 30);
    }

    [Theory]
    [InlineData((1 << 20) - 1)]
    [InlineData(1 << 20)]
    [InlineData((5 << 20) + 3)]
    public void Copies_of_many_elements_are_whole(int count)
    {
        var elements = new byte[count];
        new Random(count).NextBytes(elements);
        using NDArray copy = NDArray.CopyOf<byte>(elements);
        using PyObject equal = NumPyText.Evaluate("lambda a, b: bool((a == b).all())").Call(copy, NDArray.From(elements));

        Assert.True(equal.As<bool>());
        Assert.Equal(elements, copy.ToArray<byte>());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(int size)
    {
        NDArray array = NDArray.FromPython(NumPyText.Evaluate($"np.ones({size}, 'uint8')"));
        Assert.Equal(1, array.AsSpan<byte>()[^1]);
    }

    private static long Live()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        RuntimeCheck.StillWorks();
        return ManagedMemory.LiveCount;
    }
}
