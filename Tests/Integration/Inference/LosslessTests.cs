using System.Numerics;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Inference;

/// <summary>Numbers of another type than the model's: the same on every Keras.</summary>
public sealed class LosslessTests : IDisposable
{
    private const int Exact = 1 << 24;

    private readonly Sequential _model = TinyModels.Stack();
    private readonly NDArray _x = TinyModels.X;

    public void Dispose()
    {
        _model.Dispose();
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void What_stays_the_same_is_converted()
    {
        float[] expected = TinyModels.Predict(_model, new float[,] { { 1, 0, 3 } });

        foreach (Array same in (Array[])
        [
            new byte[,] { { 1, 0, 3 } }, new short[,] { { 1, 0, 3 } }, new int[,] { { 1, 0, 3 } }, new long[,] { { 1, 0, 3 } },
            new uint[,] { { 1, 0, 3 } }, new double[,] { { 1, 0, 3 } }, new Half[,] { { (Half)1, (Half)0, (Half)3 } },
        ])
        {
            Assert.Equal(expected, TinyModels.Predict(_model, NDArray.From(same)));
        }

        _model.Predict(new bool[2, 3], verbose: Verbosity.Silent);
        _model.PredictOnBatch(new double[,] { { double.NaN, double.PositiveInfinity, 0.5 } });
        _model.PredictOnBatch(new[,] { { Exact - 1, 1 - Exact, Exact } });
    }

    [Fact]
    public void What_would_be_rounded_is_refused()
    {
        foreach (Array rounded in (Array[])
        [
            new[,] { { 0, 0, Exact + 1 } }, new long[,] { { 0, 0, -Exact - 1 } }, new uint[,] { { 0, 0, Exact + 1 } }, new ulong[,] { { 0, 0, ulong.MaxValue } },
            new[,] { { 0.1, 0, 0 } }, new[,] { { 0, 0, 1e300 } }, new Complex[1, 3],
        ])
        {
            NDArray x = NDArray.From(rounded);
            Assert.Contains("float32", Refused("x", () => _model.Predict(x)).Message);
            Assert.Contains(x.DType.Name, Refused("x", () => _model.PredictOnBatch(x)).Message);
            Refused("x", () => _model.Infer(x));
        }

        using NDArray meant = NDArray.From(new[,] { { 0.1, 0, 0 } }).AsType(DType.Float32);
        _model.PredictOnBatch(meant);
    }

    [Fact]
    public void Strided_arrays_are_looked_at_too()
    {
        using PyObject column = NumPyText.Evaluate("np.array([[0.5, 1], [0.25, 2], [4, 3]])[:, :1].T");
        using PyObject rounded = NumPyText.Evaluate("np.array([[0.5, 1], [0.1, 2], [4, 3]])[:, :1].T");

        _model.PredictOnBatch(NDArray.FromPython(column));
        Refused("x", () => _model.PredictOnBatch(NDArray.FromPython(rounded)));
    }

    [Fact]
    public void Numbers_of_words_are_integers()
    {
        using var model = new Sequential(new Input(2), new Embedding(9, 2));

        Assert.Equal(model.PredictOnBatch(new[,] { { 1, 8 } }).ToArray<float>(), model.Infer(new long[,] { { 1, 8 } }).ToArray<float>());
    }

    [Fact]
    public void An_integer_input_takes_integers()
    {
        OnKeras.Requires3("An input of integers without a layer that casts");
        Tensor words = Keras.Input(2, dtype: DType.Int32);
        using var model = new Model(words, new Embedding(9, 2).Apply(words));

        Assert.Equal(model.PredictOnBatch(new[,] { { 1, 8 } }).ToArray<float>(), model.PredictOnBatch(new[,] { { 1f, 8f } }).ToArray<float>());
        Refused("x", () => model.PredictOnBatch(new[,] { { 1.5f, 8f } }));
        Refused("x", () => model.PredictOnBatch(new[,] { { 1L << 40, 8L } }));
    }

    public static TheoryData<string, Array> Wrapping => new()
    {
        { "int32", new uint[,] { { 3_000_000_000, 0, 0 } } },
        { "int64", new ulong[,] { { 1UL << 63, 0, 0 } } },
        { "int64", new ulong[,] { { ulong.MaxValue, 0, 0 } } },
        { "int8", new byte[,] { { 200, 0, 0 } } },
        { "uint8", new sbyte[,] { { -1, 0, 0 } } },
        { "float16", new[,] { { int.MinValue, 0, 0 } } },
        { "float16", new long[,] { { long.MinValue, 0, 0 } } },
        { "float32", new ulong[,] { { ulong.MaxValue, 0, 0 } } },
        { "float32", new long[,] { { long.MaxValue, 0, 0 } } },
    };

    [Theory]
    [MemberData(nameof(Wrapping))]
    public void What_would_wrap_round_is_refused(string type, Array given)
    {
        Tensor input = Keras.Input(3, dtype: type);
        using var model = new Model(input, new ActivationLayer(Activation.Linear).Apply(input));

        Refused("x", () => model.PredictOnBatch(given));
        Refused("x", () => model.Infer(given));
    }

    [Theory]
    [InlineData("int64", 1UL << 62)]
    [InlineData("int64", long.MaxValue)]
    [InlineData("float32", 1UL << 63)]
    public void The_greatest_that_fit_are_not(string type, ulong number)
    {
        Tensor input = Keras.Input(1, dtype: type);
        using var model = new Model(input, new ActivationLayer(Activation.Linear).Apply(input));

        Assert.Equal(number, model.Infer(new[,] { { number } }).ToScalar<double>());
    }

    [Theory]
    [InlineData("f8")]
    [InlineData("i8")]
    [InlineData("f4")]
    public void Misaligned_elements_serve_as_others_do(string type)
    {
        using CompiledModel compiled = _model.Compile(new SGD(0), new MeanSquaredError());
        using PyObject python = NumPyText.Evaluate($"np.frombuffer(b'z' + np.array([[1, 0, 3]], '{type}').tobytes(), 'u1')[1:].view('{type}').reshape(1, 3)");
        using NDArray x = NDArray.FromPython(python);
        float[] expected = TinyModels.Predict(_model, new float[,] { { 1, 0, 3 } });

        Assert.Equal(expected, TinyModels.Predict(_model, x));
        Assert.Equal(expected, _model.Infer(x).ToArray<float>());
        compiled.TrainOnBatch(x, new float[1, 2]);
        compiled.Fit(x, new float[1, 2], verbose: Verbosity.Silent);
    }

    [Fact]
    public void The_largest_integers_serve_as_others_do()
    {
        float[] expected = TinyModels.Predict(_model, new float[,] { { 1, 0, 3 } });
        ulong[,] x = { { 1, 0, 3 } };
        using CompiledModel compiled = _model.Compile(new SGD(0), new SparseCategoricalCrossentropy());

        Assert.Equal(expected, _model.Predict(x, verbose: Verbosity.Silent).ToArray<float>());
        Assert.Equal(expected, TinyModels.Predict(_model, NDArray.From(x)));
        Assert.Equal(expected, _model.Infer(NDArray.From(x)).ToArray<float>());
        Assert.Equal(
            compiled.TestOnBatch(new float[,] { { 1, 0, 3 } }, new[] { 1 }).Loss,
            compiled.TestOnBatch(x, new ulong[] { 1 }).Loss);
        _model.PredictOnBatch(new ulong[,] { { 1UL << 63, 0, 0 } });
    }

    [Fact]
    public void Classes_are_whole_numbers()
    {
        using CompiledModel compiled = _model.Compile(new SGD(0), new SparseCategoricalCrossentropy());
        using NDArray x = NDArray.Zeros([2, 3]);

        compiled.TrainOnBatch(x, new float[] { 0, 1 });
        Refused("y", () => compiled.TrainOnBatch(x, new[] { 0.5f, 1 }));
        Refused("y", () => compiled.TrainOnBatch(x, new[] { float.NaN, 1 }));
        Refused("y", () => compiled.TrainOnBatch(x, new Complex[] { 1, 0 }));
    }

    [Fact]
    public void NumPy_does_not_warn_of_what_is_refused()
    {
        using PyObject before = NumPyText.Evaluate("np.seterr(all='raise')");
        try
        {
            using PyObject strided = NumPyText.Evaluate("np.array([[1e300, 0], [1, 0], [1, 0]])[:, 0].reshape(1, 3)[:, ::-1]");
            Refused("x", () => _model.Infer(NDArray.FromPython(strided)));
            Refused("x", () => _model.Infer(new long[,] { { long.MaxValue, 0, 0 } }));
        }
        finally
        {
            NumPyText.Evaluate("np.seterr(divide='warn', over='warn', under='ignore', invalid='warn')").Dispose();
        }
    }

    [Fact]
    public void Expected_outputs_follow_the_same_rule()
    {
        using CompiledModel compiled = _model.Compile(new SGD(), new MeanSquaredError());

        compiled.TrainOnBatch(_x, new double[,] { { 1, 0 }, { 0.5, 1 } });
        compiled.TrainOnBatch(_x, new int[,] { { 1, 0 }, { 0, 1 } });
        Refused("y", () => compiled.TrainOnBatch(_x, new double[,] { { 0.1, 0 }, { 0, 1 } }));
        Refused("y", () => compiled.Fit(_x, new[,] { { 1_700_000_001L, 0 }, { 0, 1 } }));
        Refused("validationData", () => compiled.Fit(_x, TinyModels.Y, validationData: (_x, new double[,] { { 0.1, 0 }, { 0, 1 } })));
    }

    private static ArgumentException Refused(string parameter, Action call)
    {
        var error = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal(parameter, error.ParamName);
        return error;
    }
}
