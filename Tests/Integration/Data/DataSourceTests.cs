namespace KerasBridge.Tests.Integration.Data;

/// <summary>Each kind of data source trains, evaluates and predicts as the same numbers in one array do.</summary>
public sealed class DataSourceTests
{
    public static TheoryData<string> Kinds => ["iterator", "list", "async", "dataset", "prefetch", "samples", "map in parallel"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fit_learns_the_same_as_from_arrays(string kind)
    {
        using CompiledModel expected = DataModels.Line();
        History arrays = expected.Fit(DataModels.X, DataModels.Y, batchSize: 4, epochs: 3, shuffle: false, verbose: Verbosity.Silent);
        using CompiledModel model = DataModels.Line();

        History history = kind == "async"
            ? model.Fit(Async(), epochs: 3, verbose: Verbosity.Silent)
            : model.Fit(Source(kind), epochs: 3, verbose: Verbosity.Silent);

        Assert.Equal(arrays.Loss, history.Loss, (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.Equal(DataModels.Weights(expected), DataModels.Weights(model), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Evaluate_gives_the_same_as_of_arrays(string kind)
    {
        using CompiledModel model = DataModels.Line();
        Evaluation expected = model.Evaluate(DataModels.X, DataModels.Y, batchSize: 4, verbose: Verbosity.Silent);

        Evaluation evaluation = kind == "async"
            ? model.Evaluate(Async(), verbose: Verbosity.Silent)
            : model.Evaluate(Source(kind), verbose: Verbosity.Silent);

        Assert.Equal(expected.Loss, evaluation.Loss, 1e-5);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Predict_gives_the_same_as_of_arrays(string kind)
    {
        using CompiledModel model = DataModels.Line();
        model.Fit(DataModels.X, DataModels.Y, verbose: Verbosity.Silent);
        using NDArray expected = model.Predict(DataModels.X, verbose: Verbosity.Silent);

        using NDArray output = kind == "async"
            ? model.Predict(Async(), verbose: Verbosity.Silent)
            : model.Predict(Source(kind), verbose: Verbosity.Silent);

        Assert.Equal(expected.Shape, output.Shape);
        Assert.Equal(expected.ToArray<float>(), output.ToArray<float>(), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Validation_is_the_same_for_arrays_and_sources(bool hasKnownLength)
    {
        using CompiledModel model = DataModels.Line();
        Dataset validation = Dataset.From(DataModels.X, DataModels.Y).Batch(4);
        Dataset unknown = Dataset.FromBatches(DataModels.Batches());

        History history = model.Fit(
            DataModels.Batches(), epochs: 2, verbose: Verbosity.Silent, validationData: hasKnownLength ? validation : unknown);

        Assert.Equal(model.Evaluate(DataModels.X, DataModels.Y, verbose: Verbosity.Silent).Loss, history["val_loss"][^1], 1e-5);
        Assert.Equal(2, history["val_loss"].Count);
    }

    [Fact]
    public void Validation_takes_arrays_as_a_tuple()
    {
        using CompiledModel model = DataModels.Line();
        NDArray x = DataModels.X;
        NDArray y = DataModels.Y;

        History history = model.Fit(DataModels.Batches(), verbose: Verbosity.Silent, validationData: (x, y));

        Assert.Equal(model.Evaluate(x, y, verbose: Verbosity.Silent).Loss, history["val_loss"][^1], 1e-5);
    }

    [Fact]
    public void A_progress_bar_needs_no_known_length()
    {
        using CompiledModel model = DataModels.Line();

        History history = model.Fit(DataModels.Batches(), epochs: 2, validationData: Dataset.FromBatches(DataModels.Batches()));

        Assert.Equal(2, history.Loss.Count);
        model.Evaluate(DataModels.Batches());
        model.Predict(DataModels.Batches()).Dispose();
    }

    [Fact]
    public void Keras_sees_the_memory_of_the_arrays()
    {
        using CompiledModel model = DataModels.Line();
        model.Fit(DataModels.X, DataModels.Y, epochs: 3, verbose: Verbosity.Silent);
        float[,] x = DataModels.Table(4, 2, seed: 3);
        using NDArray expected = model.Predict(DataModels.Table(4, 2, seed: 4), verbose: Verbosity.Silent);
        IEnumerable<Batch> batches()
        {
            var batch = new Batch(x);
            Array.Copy(DataModels.Table(4, 2, seed: 4), x, x.Length);
            yield return batch;
        }

        using NDArray output = model.Predict(batches(), verbose: Verbosity.Silent);

        Assert.Equal(expected.ToArray<float>(), output.ToArray<float>(), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Arrays_are_validated_on_a_source_by_Keras_3()
    {
        using CompiledModel model = DataModels.Line();
        Dataset validation = Dataset.FromBatches(DataModels.Batches());
        History fit() => model.Fit(DataModels.X, DataModels.Y, validation, epochs: 2, verbose: Verbosity.Silent);

        if (OnKeras.Is3)
        {
            double last = fit()["val_loss"][^1];
            Assert.Equal(model.Evaluate(validation, verbose: Verbosity.Silent).Loss, last, 1e-5);
        }
        else
        {
            Assert.Contains("validation_data", Assert.Throws<KerasVersionException>(fit).Symbol);
        }
    }

    [Fact]
    public async Task FitAsync_reports_and_is_cancelled_while_it_waits_for_a_batch()
    {
        using CompiledModel model = DataModels.Line();
        using var cancellation = new CancellationTokenSource();
        async IAsyncEnumerable<Batch> batches([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
        {
            yield return DataModels.Part(0, 4);
            cancellation.Cancel();
            await Task.Delay(Timeout.Infinite, stop);
        }

        await Assert.ThrowsAsync<TrainingCanceledException>(
            () => model.FitAsync(batches(), verbose: Verbosity.Silent, cancellationToken: cancellation.Token));
        History history = await model.FitAsync(
            DataModels.Batches(), epochs: 2, verbose: Verbosity.Silent, progress: new Progress<TrainingProgress>());

        Assert.Equal(2, history.Loss.Count);
    }

    internal static IEnumerable<Batch> Source(string kind) => kind switch
    {
        "iterator" => DataModels.Batches(),
        "list" => [.. DataModels.Batches()],
        "dataset" => Dataset.From(DataModels.X, DataModels.Y).Batch(4),
        "prefetch" => Dataset.From(DataModels.X, DataModels.Y).Batch(4).Prefetch(),
        "samples" => Dataset.FromSamples(SingleSamples()).Batch(4),
        _ => Dataset.FromBatches(DataModels.Batches()).Map(batch => batch with { SampleWeight = default }, workers: 2),
    };

    private static IEnumerable<Sample> SingleSamples() => Enumerable.Range(0, DataModels.Samples)
        .Select(i => new Sample(new[] { DataModels.X[i, 0], DataModels.X[i, 1] }, new[] { DataModels.Y[i, 0] }));

    private static async IAsyncEnumerable<Batch> Async()
    {
        foreach (Batch batch in DataModels.Batches())
        {
            await Task.Yield();
            yield return batch;
        }
    }
}
