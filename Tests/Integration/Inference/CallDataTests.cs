using KerasBridge.Initializers;
using KerasBridge.Interop.Buffers;
using KerasBridge.Layers;

namespace KerasBridge.Tests.Integration.Inference;

/// <summary>Arrays of .NET as the input of a prediction: seen as they are at that time, and let go with it.</summary>
public sealed class CallDataTests
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
        Release();
        long before = ManagedMemory.LiveCount;

        Assert.Equal(2, Run(sum, use, x));

        Assert.Equal(before, ManagedMemory.LiveCount);
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
        Release();
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

    private static void Release()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using PyObject collector = PyObject.Import("gc");
        collector.Invoke("collect").Dispose();
    }
}
