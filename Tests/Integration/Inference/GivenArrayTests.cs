using KerasBridge.Initializers;
using KerasBridge.Interop.Buffers;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Inference;

/// <summary>Arrays of .NET that are given to a model: seen as they are at that time, and let go with the call.</summary>
public sealed class GivenArrayTests
{
    // Below and above what is copied instead of lent.
    private const int Few = 8;
    private const int Many = 8192;

    public static TheoryData<string, int> Uses => new MatrixTheoryData<string, int>(["Predict", "PredictOnBatch", "Infer"], [Few, Many]);

    [Theory]
    [MemberData(nameof(Uses))]
    public void It_is_not_pinned_after_the_call(string use, int size)
    {
        using Sequential sum = Sum(size);
        var x = new float[1, size];
        x[0, 3] = 2;
        Run(sum, use, x);
        Garbage.Collect();
        long before = ManagedMemory.LiveCount;

        Assert.Equal(2, Run(sum, use, x));

        Assert.Equal(before, ManagedMemory.LiveCount);
    }

    [Theory]
    [InlineData("Fit")]
    [InlineData("Evaluate")]
    [InlineData("TrainOnBatch")]
    [InlineData("TestOnBatch")]
    public void A_training_or_evaluation_leaves_nothing_to_finalisers(string use)
    {
        using Sequential sum = Sum(Few);
        using CompiledModel model = sum.Compile(new SGD(), new MeanSquaredError());
        var x = new float[4, Few];
        var y = new float[4, 1];
        Train(model, use, x, y);
        Garbage.Collect();
        long before = ManagedMemory.LiveCount;

        Train(model, use, x, y);
        Garbage.CollectInPython();

        Assert.Equal(before, ManagedMemory.LiveCount);
    }

    [Theory]
    [InlineData(Few)]
    [InlineData(Many)]
    public void A_training_sees_what_a_callback_writes(int size)
    {
        using Sequential sum = Sum(size);
        using CompiledModel model = sum.Compile(new SGD(learningRate: 1e-30), new MeanSquaredError());
        var x = new float[1, size];

        History history = model.Fit(x, new float[1, 1], epochs: 2, verbose: Verbosity.Silent, callbacks: [new Writer(x)]);

        Assert.Equal([0.0, 9.0], history["loss"]);
    }

    [Theory]
    [MemberData(nameof(Uses))]
    public void Data_that_was_made_before_shows_what_the_array_holds_now(string use, int size)
    {
        using Sequential sum = Sum(size);
        var x = new float[1, size];
        ModelData data = x;
        Run(sum, use, data);
        x[0, size - 1] = 5;

        Assert.Equal(5, Run(sum, use, data));
    }

    [Fact]
    public void Several_threads_may_use_the_same_data()
    {
        using Sequential sum = Sum(Many);
        var x = new float[1, Many];
        x[0, 0] = 3;
        ModelData data = x;

        var results = new float[8];
        ManyThreads.Run(results.Length, thread => results[thread] = Enumerable.Range(0, 20).Sum(_ => Run(sum, "PredictOnBatch", data)));

        Assert.All(results, result => Assert.Equal(60, result));
    }

    [Fact]
    public async Task A_prediction_in_the_background_lets_it_go_at_its_end()
    {
        using Sequential sum = Sum(Many);
        var x = new float[1, Many];
        x[0, 1] = 4;
        Run(sum, "Predict", x);
        Garbage.Collect();
        long before = ManagedMemory.LiveCount;

        using (NDArray result = await sum.PredictAsync(x, verbose: Verbosity.Silent))
        {
            Assert.Equal([4f], result.ToArray<float>());
        }

        Assert.Equal(before, ManagedMemory.LiveCount);
    }

    [Fact]
    public void Elements_that_NumPy_lacks_are_refused_at_once()
    {
        Assert.Throws<NotSupportedException>(() => (ModelData)(Array)new decimal[1, 3]);
    }

    private static Sequential Sum(int size) => new(new Input(shape: size), new Dense(1, kernelInitializer: new Ones()));

    private static float Run(Sequential model, string use, ModelData x)
    {
        using NDArray result = use switch
        {
            "Predict" => model.Predict(x, verbose: Verbosity.Silent),
            "PredictOnBatch" => model.PredictOnBatch(x),
            _ => model.Infer(x),
        };
        return result.AsReadOnlySpan<float>()[0];
    }

    private static void Train(CompiledModel model, string use, float[,] x, float[,] y) => _ = use switch
    {
        "Fit" => model.Fit(x, y, verbose: Verbosity.Silent, validationData: (x, y)).Epochs.Count,
        "Evaluate" => model.Evaluate(x, y, verbose: Verbosity.Silent).Loss,
        "TrainOnBatch" => model.TrainOnBatch(x, y).Loss,
        _ => model.TestOnBatch(x, y).Loss,
    };

    private sealed class Writer(float[,] x) : CustomCallback
    {
        protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs) => x[0, 0] = 3;
    }
}
