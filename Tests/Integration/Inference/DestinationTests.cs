using KerasBridge.Layers;

namespace KerasBridge.Tests.Integration.Inference;

/// <summary>Predictions into memory of the caller.</summary>
public sealed class DestinationTests : IDisposable
{
    private readonly Sequential _model = TinyModels.Stack();
    private readonly NDArray _x = TinyModels.X;
    private readonly float[] _expected;

    public DestinationTests() => _expected = TinyModels.Predict(_model);

    public void Dispose()
    {
        _model.Dispose();
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void Spans_are_filled()
    {
        float[] room = new float[6];

        _model.Predict(_x, room.AsSpan(1, 4), verbose: Verbosity.Silent);
        Assert.Equal([0, .. _expected, 0], room);

        room = new float[4];
        _model.PredictOnBatch(_x, room);
        Assert.Equal(_expected, room);

        room = new float[4];
        _model.Infer(_x, room);
        Assert.Equal(_expected, room);
    }

    [Fact]
    public void Arrays_over_memory_of_the_caller_are_filled()
    {
        foreach (Action<NDArray> predict in Ways())
        {
            float[,] room = new float[2, 2];
            using NDArray array = room;

            predict(array);

            Assert.Equal(_expected, room.Cast<float>());
        }
    }

    [Fact]
    public void Parts_of_larger_arrays_are_filled()
    {
        float[,] room = new float[3, 2];
        using NDArray array = room;

        _model.Infer(_x, array[1..]);

        Assert.Equal([0, 0, .. _expected], room.Cast<float>());
    }

    [Fact]
    public void Wrong_sizes_are_refused_before_anything_is_computed()
    {
        foreach (int size in (int[])[0, 3, 5, 8])
        {
            Refused(() => _model.Predict(_x, new float[size]));
            Refused(() => _model.PredictOnBatch(_x, new float[size]));
            Refused(() => _model.Infer(_x, new float[size]));
        }

        foreach (NDArray wrong in (NDArray[])[new float[4], new float[2, 3], new float[3, 2], new float[2, 2, 1], NDArray.Zeros([])])
        {
            Assert.All(Ways(), predict => Refused(() => predict(wrong)));
        }
    }

    [Fact]
    public void Wrong_types_are_refused()
    {
        Refused(() => _model.Predict(_x, new double[4]));
        Refused(() => _model.Infer(_x, new int[4]));
        Assert.All(Ways(), predict => Refused(() => predict(new double[2, 2])));
        Assert.All(Ways(), predict => Refused(() => predict(NDArray.From(new ReadOnlyMemory<float>(new float[4]), [2, 2]))));
    }

    [Fact]
    public void Where_the_model_does_not_know_its_output_the_size_is_checked_after()
    {
        using var model = new Sequential(new Dense(2));

        Refused(() => model.Infer(_x, new float[3]));
        model.Infer(_x, new float[4]);
        Refused(() => model.Infer(_x, new float[3]));
        Assert.Equal(2, Assert.Single(model.OutputShapes)[1]);

        model.Infer(new float[1, 3], new float[2]);
        model.Infer(new float[5, 3], NDArray.Zeros([5, 2]));
        Refused(() => model.Infer(new float[5, 3], new float[4]));
    }

    [Fact]
    public void Several_outputs_have_no_single_destination()
    {
        Tensor x = Keras.Input(3);
        using var model = new Model(x, [new Dense(2).Apply(x), new Dense(2).Apply(x)]);

        Assert.Throws<InvalidOperationException>(() => model.Predict(_x, new float[4]));
        Assert.Throws<InvalidOperationException>(() => model.Infer(_x, new float[2, 2]));
    }

    [Fact]
    public void The_steady_state_allocates_only_what_the_result_needs()
    {
        float[] room = new float[4];

        Assert.InRange(Allocated(() => _model.PredictOnBatch(_x, room)), 0, 512);
        Assert.InRange(Allocated(() => _model.Infer(_x, room)), 0, 512);
        Assert.InRange(Allocated(() => _model.Infer(_x).Dispose()), 0, 512);
        Assert.InRange(Allocated(() => _model.Predict(_x, room, verbose: Verbosity.Silent)), 0, 512);
    }

    private Action<NDArray>[] Ways() =>
    [
        array => _model.Predict(_x, array, verbose: Verbosity.Silent),
        array => _model.PredictOnBatch(_x, array),
        array => _model.Infer(_x, array),
    ];

    // Bytes for each call, on the managed heap.
    private static long Allocated(Action call)
    {
        const int Calls = 200;
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    private static void Refused(Action call) => Assert.Equal("destination", Assert.ThrowsAny<ArgumentException>(call).ParamName);
}
