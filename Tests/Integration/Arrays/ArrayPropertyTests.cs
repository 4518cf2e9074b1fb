using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>Whatever view of whatever array: .NET reads what NumPy reads, in place or copied.</summary>
public sealed class ArrayPropertyTests
{
    private static readonly string[] s_types = ["float32", "int16", ">f8", "uint8", "bool", "complex64", ">i4", "float16"];

    [Property(MaxTest = 200, Arbitrary = [typeof(ArrayPropertyTests)])]
    public void Elements_come_out_in_row_major_order(View view)
    {
        using PyObject source = NumPyText.Evaluate(view.Expression);
        using PyObject expected = NumPyText.Evaluate("[float(e) for e in np.ravel(x).real]", ("x", source));
        double[] elements = [.. expected.ToList().Select(element => element.As<double>())];

        using NDArray array = NDArray.FromPython(source);

        Assert.Equal(elements, array.ToArray<double>());
        Assert.Equal(elements.Select(element => (float)element), Seen(array.AsType("float32")));
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(ArrayPropertyTests)])]
    public void What_is_written_in_place_is_what_Python_reads(View view)
    {
        using PyObject source = NumPyText.Evaluate($"np.array({view.Expression}, 'int32', order='K')");
        using NDArray array = NDArray.FromPython(source);
        int[] numbers = [.. Enumerable.Range(1, (int)array.Length)];

        if (array.IsContiguous)
        {
            numbers.CopyTo(array.AsSpan<int>());
        }
        else
        {
            new System.Numerics.Tensors.ReadOnlyTensorSpan<int>(numbers, [.. array.Shape.Select(size => (nint)size!.Value)]).CopyTo(array.AsTensorSpan<int>());
        }

        Assert.True(NumPyText.IsTrue("np.ravel(x).tolist() == list(range(1, x.size + 1))", ("x", source)));
    }

    public static Arbitrary<View> Views() => Arb.From(
        from rank in Gen.Choose(0, 4)
        from sizes in Gen.Choose(0, 4).ListOf(rank)
        from slices in Gen.Elements(":", "::-1", "1:", "::2", ":-1", "::3").ListOf(rank)
        from axes in Gen.Shuffle(Enumerable.Range(0, rank).ToArray())
        from type in Gen.Elements(s_types)
        select new View(Expression([.. sizes], [.. slices], axes, type)));

    private static string Expression(int[] sizes, string[] slices, int[] axes, string type)
    {
        int count = sizes.Aggregate(1, (product, size) => product * size);
        string whole = $"np.arange({count}).astype('{type}').reshape({Tuple(sizes)})";
        return sizes.Length == 0 ? whole : $"{whole}[{string.Join(", ", slices)}].transpose({Tuple(axes)})";
    }

    private static string Tuple(int[] numbers) => $"({string.Concat(numbers.Select(number => $"{number}, "))})";

    private static float[] Seen(NDArray array)
    {
        using (array)
        {
            var elements = new float[array.Length];
            array.AsReadOnlyTensorSpan<float>().FlattenTo(elements);
            return elements;
        }
    }

    /// <summary>A view of an array, as NumPy writes it.</summary>
    public sealed record View(string Expression);
}
