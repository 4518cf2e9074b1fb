using KerasBridge.Callbacks;
using KerasBridge.Initializers;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Errors;

/// <summary>Mistakes of the caller: the same exception on every Keras, and everything usable after it.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly CompiledModel _model = Compile(new MeanSquaredError());
    private readonly NDArray _x = TinyModels.X;
    private readonly NDArray _y = TinyModels.Y;

    public void Dispose()
    {
        _model.Dispose();
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void Different_numbers_of_samples()
    {
        Refused("y", () => _model.Fit(_x, new float[3, 2]));
        Refused("y", () => _model.Evaluate(_x, new float[3, 2]));
        Refused("y", () => _model.TrainOnBatch(_x, new float[3, 2]));
        Refused("y", () => _model.TestOnBatch(_x, new float[3, 2]));
        Refused("validationData", () => _model.Fit(_x, _y, validationData: (_x, new float[3, 2])));
        Refused("sampleWeight", () => _model.Fit(_x, _y, sampleWeight: new float[3]));
        Refused("sampleWeight", () => _model.Fit(_x, _y, sampleWeight: new float[2, 2]));
    }

    [Fact]
    public void Wrong_shapes_of_the_input()
    {
        Refused("x", () => _model.Fit(new float[2, 4], _y));
        Refused("x", () => _model.Fit(new float[2, 3, 1, 1], _y));
        Refused("x", () => _model.Predict(new float[2, 4]));
        Refused("x", () => _model.PredictOnBatch(new float[3]));
        Refused("validationData", () => _model.Fit(_x, _y, validationData: (new float[2, 4], _y)));
    }

    [Fact]
    public void Wrong_shapes_of_the_expected_output()
    {
        using CompiledModel categorical = Compile(new CategoricalCrossentropy());
        using CompiledModel sparse = Compile(new SparseCategoricalCrossentropy());

        foreach (NDArray y in (NDArray[])[new float[2], new float[2, 1], new float[2, 3]])
        {
            Refused("y", () => _model.TrainOnBatch(_x, y));
            Refused("y", () => categorical.TrainOnBatch(_x, y));
        }

        Refused("y", () => sparse.TrainOnBatch(_x, _y));
        Refused("y", () => sparse.TrainOnBatch(_x, new float[2, 2, 2]));
    }

    [Fact]
    public void Class_numbers_out_of_range()
    {
        using CompiledModel sparse = Compile(new SparseCategoricalCrossentropy());

        Assert.Contains("from 0 to 2", Refused("y", () => sparse.TrainOnBatch(_x, new[] { 0, 2 })).Message);
        Refused("y", () => sparse.Fit(_x, new[] { -1, 0 }));
    }

    [Fact]
    public void Wrong_numbers_of_arrays()
    {
        Refused("x", () => _model.Predict([_x, _x]));
        Refused("y", () => _model.Fit(_x, [_y, _y]));
        Refused("x", () => _model.Predict(ModelData.Create([])));
        Refused("data", () => _model.Predict([]));
        Refused("losses", () => _model.Compile(new SGD(), [new MeanSquaredError(), new MeanSquaredError()]));
    }

    [Fact]
    public void Arrays_without_numbers()
    {
        Assert.Throws<NotSupportedException>(() => _model.Predict((Array)new[] { "a", "b" }));
        Assert.Throws<NotSupportedException>(() => _model.Predict((Array)new object[] { 1, 2 }));
        Assert.Throws<NotSupportedException>(() => _model.Predict((Array)(float[][])[[1, 2, 3]]));
        Assert.Throws<NotSupportedException>(() => NDArray.FromPython(PyValue.List(PyValue.None).ToPyObject()));
    }

    [Fact]
    public void Empty_arrays()
    {
        Refused("x", () => _model.Fit(new float[0, 3], new float[0, 2]));
        Refused("x", () => _model.Predict(new float[0, 3]));
        Refused("y", () => _model.Fit(_x, new float[0, 2]));
        Refused("x", () => _model.Predict(NDArray.Zeros([])));
    }

    [Fact]
    public void Counts_and_fractions_out_of_range()
    {
        foreach (int tooSmall in (int[])[0, -1])
        {
            OutOfRange("batchSize", () => _model.Fit(_x, _y, batchSize: tooSmall));
            OutOfRange("epochs", () => _model.Fit(_x, _y, epochs: tooSmall));
            OutOfRange("batchSize", () => _model.Evaluate(_x, _y, batchSize: tooSmall));
            OutOfRange("batchSize", () => _model.Predict(_x, batchSize: tooSmall));
            OutOfRange("units", () => new Dense(tooSmall));
        }

        foreach (double split in (double[])[-0.1, 1, 1.5, double.NaN])
        {
            OutOfRange("validationSplit", () => _model.Fit(_x, _y, validationSplit: split));
        }

        OutOfRange("initialEpoch", () => _model.Fit(_x, _y, initialEpoch: -1));
        OutOfRange("rate", () => new Dropout(1.5));
        OutOfRange("learningRate", () => new SGD(learningRate: -0.1));
        OutOfRange("learningRate", () => new SGD(learningRate: double.NaN));
        Refused("validationSplit", () => _model.Fit(_x, _y, validationSplit: 0.75));
    }

    [Fact]
    public void Nulls()
    {
        Assert.Throws<ArgumentNullException>(() => _model.Predict((NDArray)null!));
        Assert.Throws<ArgumentNullException>(() => _model.Predict((Array)null!));
        Assert.Throws<ArgumentNullException>(() => _model.Compile(null!, new MeanSquaredError()));
        Assert.Throws<ArgumentNullException>(() => _model.Compile(new SGD(), (Loss)null!));
        Assert.Throws<ArgumentException>(() => _model.Compile(new SGD(), new MeanSquaredError(), [null!]));
        Assert.Throws<ArgumentException>(() => new Sequential(new Input(2), null!));
        Refused("callbacks", () => _model.Fit(_x, _y, callbacks: [null!]));
    }

    [Fact]
    public void Shapes_that_are_none()
    {
        Refused("shape", () => new Input(default));
        Refused("shape", () => Keras.Input(default));
        OutOfRange("sizes", () => new Shape(2, -3));
        Refused("shape", () => NDArray.Zeros([2, null]));
        Refused("shape", () => NDArray.From(new float[3], [2, 2]));
    }

    [Fact]
    public void Disposed_objects()
    {
        NDArray array = new float[2, 3];
        array.Dispose();
        Assert.Throws<ObjectDisposedException>(() => _model.Predict(array));
        Assert.Throws<ObjectDisposedException>(() => array.Shape);
        Assert.Throws<ObjectDisposedException>(() => array.ToArray<float>());
        Assert.Throws<ObjectDisposedException>(() => array + 1f);

        var optimizer = new SGD();
        optimizer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => _model.Compile(optimizer, new MeanSquaredError()));

        CompiledModel gone = Compile(new MeanSquaredError());
        gone.Dispose();
        gone.Dispose();
        Assert.Throws<ObjectDisposedException>(() => gone.Fit(_x, _y));
        Assert.Throws<ObjectDisposedException>(() => gone.Predict(_x));
        Assert.Throws<ObjectDisposedException>(() => gone.Summary());
        Assert.Throws<ObjectDisposedException>(() => gone.Save("model.h5"));
        Assert.Throws<ObjectDisposedException>(() => gone.GetWeights());
        Assert.Throws<ObjectDisposedException>(() => gone.Layers);
        Assert.Equal("<disposed Python object>", gone.ToString());
    }

    [Fact]
    public void Weights_of_other_shapes()
    {
        using var layer = new Dense(2, kernelInitializer: new Ones());
        using var model = new Sequential(new Input(3), layer);

        Refused("weights", () => layer.SetWeights(new float[3, 2]));
        Refused("weights", () => layer.SetWeights(new float[2, 3], new float[2]));

        Assert.Equal([1, 1, 1, 1, 1, 1], layer.GetWeights()[0].ToArray<float>());
    }

    [Fact]
    public void Layers_that_were_not_applied_yet()
    {
        using var layer = new Dense(2);
        using var empty = new Sequential();

        Assert.Throws<InvalidOperationException>(() => layer.CountParams());
        Assert.Throws<InvalidOperationException>(() => empty.Pop());
    }

    [Fact]
    public void Layers_that_do_not_fit()
    {
        Assert.Throws<PythonValueException>(() => new Sequential(new Input(3), new Conv2D(2, 3)));
        Assert.Throws<PythonValueException>(() => new Sequential(new Input(3), new LSTM(2)));
        Assert.Throws<PythonValueException>(() => new Sequential(new Input(3), new Dense(2, name: "a"), new Dense(2, name: "a")));
        Assert.Throws<PythonValueException>(() => new Model(Keras.Input(3), new Dense(2).Apply(Keras.Input(3))));
        Assert.Throws<PythonValueException>(() => new Dense(2, activation: "rellu"));
    }

    [Fact]
    public void Indices_out_of_range()
    {
        using var model = new Sequential(new Input(2), new Embedding(3, 2));

        Assert.Throws<PythonIndexException>(() => model.PredictOnBatch(new[,] { { 0, 7 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => _x[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => _x[..3]);
        Assert.Throws<PythonValueException>(() => _x.Reshape(7));
    }

    [Fact]
    public void Checkpoints_under_names_that_Keras_can_t_write()
    {
        Assert.Throws<ArgumentException>(() => new ModelCheckpoint("model.bin"));
        Assert.Throws<ArgumentException>(() => new ModelCheckpoint("model.keras2", saveWeightsOnly: true));
        Assert.Throws<ArgumentException>(() => new ModelCheckpoint(""));
    }

    private static CompiledModel Compile(Loss loss)
    {
        using Sequential model = TinyModels.Stack();
        return model.Compile(new SGD(), loss);
    }

    private static ArgumentException Refused(string parameter, Func<object?> call)
    {
        var error = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal(parameter, error.ParamName);
        return error;
    }

    private static void Refused(string parameter, Action call) => Refused(parameter, () =>
    {
        call();
        return null;
    });

    private static void OutOfRange(string parameter, Func<object?> call) =>
        Assert.IsType<ArgumentOutOfRangeException>(Refused(parameter, call));
}
