namespace KerasBridge;

public static partial class Ops
{
    private static readonly KerasSymbol s_einsum = new("keras.ops.einsum") { Since = new(3, 0) };
    private static readonly KerasSymbol s_meshgrid = new("keras.ops.meshgrid") { Since = new(3, 0) };
    private static readonly KerasSymbol s_rearrange = new("keras.ops.rearrange") { Since = new(3, 9) };

    /// <summary>The sum of products that an Einstein summation says. Upstream <c>keras.ops.einsum</c>; Keras 3.</summary>
    /// <param name="subscripts">The summation, such as <c>ij,jk-&gt;ik</c>.</param>
    /// <param name="operands">The tensors, one for each part before the arrow.</param>
    /// <exception cref="KerasVersionException">The running Keras lacks it.</exception>
    /// <exception cref="PythonException">Keras refuses an argument.</exception>
    public static Tensor Einsum(string subscripts, params ReadOnlySpan<TensorLike> operands) =>
        new(s_einsum.Call([new Argument(Check.NotEmpty(subscripts)), .. Positional(operands)]));

    /// <summary>The coordinates of a grid. Upstream <c>keras.ops.meshgrid</c>; Keras 3.</summary>
    /// <param name="x">The coordinates along each axis.</param>
    /// <param name="indexing">The order of the first two axes. Default: <see cref="GridIndexing.Cartesian"/>.</param>
    /// <exception cref="KerasVersionException">The running Keras lacks it.</exception>
    /// <exception cref="PythonException">Keras refuses an argument.</exception>
    public static IReadOnlyList<Tensor> Meshgrid(ListOf<TensorLike> x, Optional<GridIndexing> indexing = default) => Taken.List(
        s_meshgrid.Call([.. Positional([.. x]), new Argument("indexing", indexing.ToKeras())]), Tensor.FromPython);

    /// <summary>The axes in another order, split or joined, by a pattern. Upstream <c>keras.ops.rearrange</c>; Keras 3.9 or later.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="pattern">The axes before and after, such as <c>b (h w) c -&gt; b h w c</c>.</param>
    /// <param name="sizes">The sizes of axes that the tensor alone does not tell.</param>
    /// <exception cref="KerasVersionException">The running Keras lacks it.</exception>
    /// <exception cref="PythonException">Keras refuses an argument.</exception>
    public static Tensor Rearrange(TensorLike tensor, string pattern, params ReadOnlySpan<(string Axis, int Size)> sizes) => new(s_rearrange.Call(
        [new Argument(Check.Given(tensor)), new Argument(Check.NotEmpty(pattern)), .. sizes.ToArray().Select(size => new Argument(size.Axis, size.Size))]));

    private static Argument[] Positional(ReadOnlySpan<TensorLike> tensors) =>
        [.. tensors.ToArray().Select(tensor => new Argument(Check.Given(tensor)))];
}
