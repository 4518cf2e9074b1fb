using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Numbers = System.Numerics.Tensors.Tensor;

namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>Tensors of System.Numerics.Tensors: lent to Python with their strides, and seen over Python's memory.</summary>
public sealed class DotNetTensorTests
{
    [Fact]
    public void A_tensor_is_lent_without_a_copy()
    {
        Tensor<float> source = Numbers.Create([1f, 2f, 3f, 4f, 5f, 6f], [2, 3]);
        using NDArray array = NDArray.From(source);
        using PyObject python = array.ToPyObject();

        source[0, 0] = 10;
        python.SetItem(PyValue.Tuple(1, 2), 60.0);

        Assert.Equal(new Shape(2, 3), array.Shape);
        Assert.Equal(60f, source[1, 2]);
        Assert.True(NumPyText.IsTrue("x.tolist() == [[10, 2, 3], [4, 5, 60]]", ("x", python)));
    }

    [Fact]
    public void Slices_and_permutations_keep_their_strides()
    {
        Tensor<int> source = Numbers.Create(Enumerable.Range(0, 24).ToArray(), [2, 3, 4]);

        Same("np.arange(24).reshape(2, 3, 4)[:, 1:, ::1][:, :, 2:]", source.Slice(NRange.All, 1.., 2..));
        Same("np.arange(24).reshape(2, 3, 4).transpose(2, 0, 1)", Numbers.PermuteDimensions(source, [2, 0, 1]));
        Same("np.arange(24).reshape(2, 3, 4)[1:2]", source.Slice(1..2, NRange.All, NRange.All));
    }

    [Fact]
    public void A_slice_shares_the_memory_of_the_whole()
    {
        Tensor<int> source = Numbers.Create(Enumerable.Range(0, 12).ToArray(), [3, 4]);
        using NDArray array = NDArray.From(source.Slice(1.., 1..3));
        using PyObject python = array.ToPyObject();

        python.SetItem(PyValue.Tuple(1, 1), -1);

        Assert.Equal(-1, source[2, 2]);
        Assert.Equal([5, 6, 9, -1], array.ToArray<int>());
    }

    [Fact]
    public void Truth_values_and_nothing_cross_too()
    {
        using NDArray flags = NDArray.From(Numbers.Create([true, false, true], [3]));
        using NDArray nothing = NDArray.From(Numbers.Create<float>([], [0, 3]));

        Assert.Equal([true, false, true], flags.ToArray<bool>());
        Assert.Equal(new Shape(0, 3), nothing.Shape);
    }

    [Fact]
    public void Broadcast_and_read_only_tensors_can_t_be_written()
    {
        Tensor<float> row = Numbers.Create([1f, 2f], [1, 2]);
        using NDArray readOnly = NDArray.From(row, isReadOnly: true);
        using PyObject python = readOnly.ToPyObject();

        Assert.Throws<PythonValueException>(() => python.SetItem(0, 9));
        Assert.Throws<InvalidOperationException>(() => readOnly.AsTensorSpan<float>().Rank);
        Assert.Equal(2, readOnly.AsReadOnlyTensorSpan<float>().Rank);
    }

    [Fact]
    public void Python_keeps_the_tensor_alive()
    {
        (PyObject python, WeakReference source) = LendToPython();

        Collect();
        Assert.True(source.IsAlive);
        Assert.True(NumPyText.IsTrue("x.tolist() == [[1, 2], [3, 4]]", ("x", python)));

        python.Dispose();
        Collect();
        Assert.False(source.IsAlive);
    }

    [Theory]
    [InlineData("np.arange(24.).reshape(2, 3, 4)")]
    [InlineData("np.arange(24.).reshape(2, 3, 4).transpose(2, 0, 1)")]
    [InlineData("np.asfortranarray(np.arange(6.).reshape(2, 3))")]
    [InlineData("np.arange(24.).reshape(4, 6)[1::2, 2::3]")]
    [InlineData("np.arange(24.).reshape(4, 6)[:, 3]")]
    [InlineData("np.arange(3.).reshape(1, 3, 1).T")]
    [InlineData("np.broadcast_to(np.arange(3.), (2, 3))")]
    [InlineData("np.array(2.5)")]
    [InlineData("np.zeros((2, 0, 3))")]
    public void Arrays_are_seen_in_place_with_their_strides(string expression)
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate(expression));

        ReadOnlyTensorSpan<double> view = array.AsReadOnlyTensorSpan<double>();
        double[] seen = new double[view.FlattenedLength];
        view.FlattenTo(seen);

        Assert.Equal(array.Rank == 0 ? new Shape(1) : array.Shape, new Shape([.. view.Lengths.ToArray().Select(size => (long?)size)]));
        Assert.Equal(array.ToArray<double>(), seen);
    }

    [Fact]
    public void Writing_through_a_view_is_seen_by_Python()
    {
        using PyObject python = NumPyText.Evaluate("np.zeros((2, 3), 'int16').T");
        using NDArray array = NDArray.FromPython(python);

        array.AsTensorSpan<short>()[2, 1] = 7;

        Assert.True(NumPyText.IsTrue("x.tolist() == [[0, 0], [0, 0], [0, 7]]", ("x", python)));
    }

    [Theory]
    [InlineData("np.arange(6.)[::-1]", "backwards")]
    [InlineData("np.zeros(3, [('a', 'u1'), ('b', 'f8')])['b']", "copy them")]
    [InlineData("np.zeros(33, 'u1')[1:].view('f8')", "copy them")]
    [InlineData("np.arange(6)", "int64")]
    public void What_NET_can_t_see_in_place_is_refused_and_copied(string expression, string message)
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate(expression));

        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => array.AsTensorSpan<double>().Rank).Message);
        Assert.True(NumPyText.IsTrue("x.ravel().tolist() == e", ("x", array), ("e", PyValues.List(array.ToArray<double>()))));
    }

    [Fact]
    public void Copies_go_into_tensors_of_any_strides()
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.arange(6)[::-1].reshape(2, 3)"));
        Tensor<float> destination = Numbers.Create(new float[20], [4, 5]);

        array.CopyTo<float>(destination.Slice(1..3, 1..4).AsTensorSpan());

        Assert.Equal([0, 0, 0, 0, 0, 0, 5, 4, 3, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0], destination.ToArray());
        Assert.Contains("(4, 5)", Assert.Throws<ArgumentException>(() => array.CopyTo<float>(destination.AsTensorSpan())).Message);
    }

    [Fact]
    public void Spans_are_copied()
    {
        int[] source = [1, 2, 3, 4];
        using NDArray array = NDArray.CopyOf(new ReadOnlyTensorSpan<int>(source, [2, 2]));
        using NDArray flat = NDArray.CopyOf<int>(source.AsSpan(1), [3, 1]);

        source[1] = 9;

        Assert.Equal(new int[,] { { 1, 2 }, { 3, 4 } }, array.ToArray2D<int>());
        Assert.Equal(new int[,] { { 2 }, { 3 }, { 4 } }, flat.ToArray2D<int>());
        Assert.Throws<ArgumentException>(() => NDArray.CopyOf<int>(source, [3]));
    }

    private static void Same(string expression, Tensor<int> tensor)
    {
        using NDArray array = NDArray.From(tensor);
        Assert.True(NumPyText.IsTrue($"np.array_equal(x, {expression})", ("x", array)), expression);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (PyObject Python, WeakReference Source) LendToPython()
    {
        double[] memory = [1, 2, 3, 4];
        using NDArray array = NDArray.From(Numbers.Create(memory, [2, 2]));
        return (array.ToPyObject(), new WeakReference(memory));
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
