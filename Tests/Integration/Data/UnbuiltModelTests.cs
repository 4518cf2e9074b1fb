using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Data;

/// <summary>Models that do not know the shape of their input: Keras 3 learns it from the first batch, Keras 2 only from arrays.</summary>
public sealed class UnbuiltModelTests
{
    public static TheoryData<string> Uses => ["Fit", "Evaluate", "Predict"];

    [Theory]
    [MemberData(nameof(Uses))]
    public void Keras_3_learns_the_shape_from_the_first_batch_and_loses_none(string use)
    {
        OnKeras.Requires3("Learning the shape of the input from a batch");
        using CompiledModel model = Unbuilt();
        var counter = new Counter();

        Use(model, use, counter.Count(DataModels.Batches()));

        Assert.Equal([new Shape(null, 2)], model.InputShapes.Select(shape => new Shape(null, shape[1])));
        Assert.Equal((1, 3), (counter.Passes, counter.Batches));
    }

    [Theory]
    [MemberData(nameof(Uses))]
    public void Keras_2_is_told_before_the_source_is_touched(string use)
    {
        OnKeras.Requires2("What Keras 2 can't do");
        using CompiledModel model = Unbuilt();
        var counter = new Counter();

        Assert.Contains("input", Assert.Throws<InvalidOperationException>(() => Use(model, use, counter.Count(DataModels.Batches()))).Message);

        Assert.Equal(0, counter.Passes);
        if (use == "Predict")
        {
            model.Predict(DataModels.X).Dispose();
        }
        else
        {
            model.Fit(DataModels.X, DataModels.Y, verbose: Verbosity.Silent);
        }

        Use(model, use, DataModels.Batches());
    }

    private static CompiledModel Unbuilt()
    {
        using var model = new Sequential(new Dense(1));
        return model.Compile(new SGD(), new MeanSquaredError());
    }

    private static void Use(CompiledModel model, string use, IEnumerable<Batch> data)
    {
        switch (use)
        {
            case "Fit":
                Assert.Single(model.Fit(data, verbose: Verbosity.Silent).Loss);
                break;
            case "Evaluate":
                Assert.True(double.IsFinite(model.Evaluate(data, verbose: Verbosity.Silent).Loss));
                break;
            default:
                Assert.Equal(DataModels.Samples, model.Predict(data, verbose: Verbosity.Silent).Count);
                break;
        }
    }

    private sealed class Counter
    {
        public int Passes { get; private set; }

        public int Batches { get; private set; }

        public IEnumerable<Batch> Count(IEnumerable<Batch> batches)
        {
            Passes++;
            foreach (Batch batch in batches)
            {
                Batches++;
                yield return batch;
            }
        }
    }
}
