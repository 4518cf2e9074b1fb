using System.Runtime.InteropServices;
using KerasBridge.Layers;

namespace KerasBridge.Tests.Integration.Inference;

/// <summary>On Theano, products of few rows with weights don't go through BLAS, and have the bits that BLAS gives.</summary>
public sealed class FewRowsTests
{
    public FewRowsTests() => OnKeras.Requires2("Theano");

    [Theory]
    [InlineData(784, 128)]
    [InlineData(500, 64)]
    [InlineData(1000, 300)]
    [InlineData(300, 200)]
    [InlineData(784, 64)]
    [InlineData(1025, 17)]
    [InlineData(33, 16)]
    [InlineData(3, 130)]
    [InlineData(128, 10)]
    public void Same_bits_for_any_number_of_rows(int inner, int columns)
    {
        using Sequential model = Stack(inner, columns);
        for (int rows = 1; rows <= 10; rows++)
        {
            AssertSame(model, Numbers(rows, inner));
        }
    }

    [Fact]
    public void Same_bits_for_numbers_out_of_the_ordinary()
    {
        using Sequential model = Stack(40, 32);
        float[] unusual = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f, 1e-40f, -1e-45f, 3e38f, -3e38f];
        foreach (float number in unusual)
        {
            float[,] x = Numbers(1, 40);
            x[0, 7] = number;
            AssertSame(model, x);
            AssertSame(model, Filled(number));
        }
    }

    [Fact]
    public void Weights_in_another_order_of_memory_are_left_to_BLAS()
    {
        using Sequential model = Stack(784, 128);
        AssertSame(model, Numbers(1, 784));
        NDArray weights = NDArray.From(Numbers(128, 784));
        using PyObject transposed = weights.ToPyObject().GetAttr("T");

        model.SetWeights([NDArray.FromPython(transposed), NDArray.From(new float[128])]);

        AssertSame(model, Numbers(1, 784));
    }

    [Fact]
    public void Weights_that_change_are_seen()
    {
        using Sequential model = Stack(784, 128);
        float[,] x = Numbers(1, 784);
        AssertSame(model, x);
        int[] before = Bits(model.Infer(x));

        model.SetWeights([.. model.GetWeights().Select(weight => weight * 2f)]);

        AssertSame(model, x);
        Assert.NotEqual(before, Bits(model.Infer(x)));
    }

    [Fact]
    public void The_short_products_are_in_use_where_BLAS_adds_up_in_order()
    {
        using Sequential model = Stack(784, 128);
        AssertSame(model, Numbers(1, 784));
        using PyObject module = PyObject.Import("kerasbridge_few_rows");

        using PyObject function = module.Invoke("predict_function", model);
        Assert.SkipWhen(function.IsNone, "BLAS has sums of another kind on this processor, or Theano no compiler.");

        using PyObject maker = function.GetAttr("maker");
        using PyObject graph = maker.GetAttr("fgraph");
        using PyObject nodes = graph.Invoke("toposort");
        Assert.Contains("FewRows", nodes.ToString(), StringComparison.Ordinal);
    }

    private static Sequential Stack(int inner, int columns) => new(new Input(inner), new Dense(columns));

    private static void AssertSame(Model model, float[,] x)
    {
        int[] expected = Bits(model.PredictOnBatch(x));
        for (int use = 0; use < 3; use++)
        {
            Assert.Equal(expected, Bits(model.Infer(x)));
        }
    }

    // Zeros with and without a sign, and numbers that are none, differ.
    private static int[] Bits(NDArray array)
    {
        using (array)
        {
            return [.. MemoryMarshal.Cast<float, int>(array.ToArray<float>())];
        }
    }

    private static float[,] Numbers(int rows, int columns)
    {
        var random = new Random(rows + columns);
        var numbers = new float[rows, columns];
        foreach (ref float number in MemoryMarshal.CreateSpan(ref numbers[0, 0], numbers.Length))
        {
            number = random.NextSingle() - 0.5f;
        }

        return numbers;
    }

    private static float[,] Filled(float number)
    {
        var numbers = new float[1, 40];
        MemoryMarshal.CreateSpan(ref numbers[0, 0], numbers.Length).Fill(number);
        return numbers;
    }
}
