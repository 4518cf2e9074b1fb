using System.Collections;

namespace KerasBridge.Tests.Integration.Data;

/// <summary>Sources that do not give what they should: the caller hears of it, nothing goes on running, and the model is usable.</summary>
public sealed class BadSourceTests : IDisposable
{
    private readonly CompiledModel _model = DataModels.Line();

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_source_throws_comes_out_as_the_same_object(bool prefetched)
    {
        var mine = new TimeZoneNotFoundException("mine");
        IEnumerable<Batch> batches()
        {
            yield return DataModels.Part(0, 4);
            yield return DataModels.Part(4, 4);
            throw mine;
        }

        Dataset data = prefetched ? Dataset.FromBatches(batches()).Prefetch() : Dataset.FromBatches(batches());

        Assert.Same(mine, Assert.Throws<TimeZoneNotFoundException>(() => _model.Fit(data, verbose: Verbosity.Silent)));
        Assert.Contains(nameof(batches), mine.StackTrace);
        Assert.Same(mine, Assert.Throws<TimeZoneNotFoundException>(() => _model.Evaluate(data, verbose: Verbosity.Silent)));
        Assert.Same(mine, Assert.Throws<TimeZoneNotFoundException>(() => _model.Predict(data, verbose: Verbosity.Silent)));
        Assert.Same(mine, Assert.Throws<TimeZoneNotFoundException>(
            () => _model.Fit(DataModels.Batches(), verbose: Verbosity.Silent, validationData: data)));
        StillWorks();
    }

    [Fact]
    public void An_async_source_that_throws_does_so_on_the_caller()
    {
        var mine = new TimeZoneNotFoundException("mine");
        async IAsyncEnumerable<Batch> batches()
        {
            yield return DataModels.Part(0, 4);
            await Task.Yield();
            throw mine;
        }

        Assert.Same(mine, Assert.Throws<TimeZoneNotFoundException>(() => _model.Fit(batches(), verbose: Verbosity.Silent)));
        StillWorks();
    }

    [Fact]
    public void A_batch_of_another_shape_is_named_by_its_number()
    {
        Batch[] data = [DataModels.Part(0, 4), new Batch(new float[4, 3], new float[4, 1])];

        ArgumentException error = Assert.Throws<ArgumentException>("data", () => _model.Fit(data, verbose: Verbosity.Silent));

        Assert.StartsWith("Batch 1: The model expects an input of shape", error.Message);
        Assert.Throws<ArgumentException>("validationData", () => _model.Fit(
            DataModels.Batches(), verbose: Verbosity.Silent, validationData: Dataset.FromBatches(data)));
        StillWorks();
    }

    [Fact]
    public void Batches_need_all_that_they_are_used_for()
    {
        Refused("Batch 0: No array is given", new Batch(DataModels.X));
        Refused("Batch 0: The input has 10 samples, and the expected output 1", new Batch(DataModels.X, new float[1, 1]));
        Refused("Batch 0: The expected output has the shape", new Batch(DataModels.X, DataModels.Y, new float[3]));
        Refused("Batch 0: The model has 1 outputs, and 2 arrays are given", new Batch(DataModels.X, [DataModels.Y, DataModels.Y]));
        Refused("Batch 0 is null", [null!]);
    }

    [Fact]
    public void No_batch_at_all_is_no_data()
    {
        Refused("The data hold no batch", []);
        Assert.Throws<ArgumentException>("data", () => _model.Fit(DataModels.Batches().Take(0).Where(_ => true), verbose: Verbosity.Silent));
        Assert.Throws<ArgumentException>("data", () => _model.Predict(DataModels.Batches().Where(_ => false), verbose: Verbosity.Silent));
        Assert.Throws<ArgumentException>("validationData", () => _model.Fit(
            DataModels.Batches(), verbose: Verbosity.Silent, validationData: Dataset.FromBatches([])));
    }

    [Fact]
    public void A_source_that_can_be_gone_through_once_lasts_for_one_epoch()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            "data", () => _model.Fit(new OneShot(DataModels.Batches()), epochs: 2, verbose: Verbosity.Silent));

        Assert.Contains("only once", error.Message);
        Assert.Single(_model.Fit(new OneShot(DataModels.Batches()), verbose: Verbosity.Silent).Epochs);
    }

    [Fact]
    public void A_source_that_can_be_gone_through_once_serves_nobody_else_meanwhile()
    {
        var source = new OneShot(DataModels.Batches());

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => _model.Fit(source, verbose: Verbosity.Silent, callbacks: [new Evaluates(_model, source)]));

        Assert.Contains("same enumerator", error.Message);
        Assert.Equal(1, source.Disposals);
        StillWorks();
    }

    [Fact]
    public void Data_that_end_within_an_epoch_of_so_many_steps_say_so()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            "data", () => _model.Fit(DataModels.Batches(), epochs: 3, stepsPerEpoch: 2, verbose: Verbosity.Silent));

        Assert.Contains("after 1 of 2 batches", error.Message);
        Assert.Throws<ArgumentException>("data", () => _model.Evaluate(DataModels.Batches(), steps: 4, verbose: Verbosity.Silent));
        StillWorks();
    }

    [Fact]
    public void Data_without_end_need_a_number_of_steps()
    {
        Dataset endless = Dataset.FromBatches(DataModels.Batches()).Repeat();

        Assert.Contains("stepsPerEpoch", Assert.Throws<ArgumentException>("data", () => _model.Fit(endless)).Message);
        Assert.Contains("validationSteps", Assert.Throws<ArgumentException>(
            "validationData", () => _model.Fit(DataModels.Batches(), validationData: endless)).Message);
        Assert.Throws<ArgumentException>("data", () => _model.Predict(endless));
    }

    [Fact]
    public void Arguments_are_checked_before_the_source_is_touched()
    {
        IEnumerable<Batch> untouchable = Enumerable.Range(0, 1).Select(Batch (_) => throw new InvalidOperationException("touched"));

        Assert.Throws<ArgumentNullException>("data", () => _model.Fit((IEnumerable<Batch>)null!));
        Assert.Throws<ArgumentNullException>("data", () => _model.Fit((IAsyncEnumerable<Batch>)null!));
        Assert.Throws<ArgumentOutOfRangeException>("epochs", () => _model.Fit(untouchable, epochs: 0));
        Assert.Throws<ArgumentOutOfRangeException>("stepsPerEpoch", () => _model.Fit(untouchable, stepsPerEpoch: 0));
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => _model.Evaluate(untouchable, steps: 0));
        _model.Dispose();
        Assert.Throws<ObjectDisposedException>(() => _model.Fit(untouchable));
    }

    private void Refused(string message, params Batch[] data) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>("data", () => _model.Fit(data, verbose: Verbosity.Silent)).Message);

    private void StillWorks() => Assert.Single(_model.Fit(DataModels.Batches(), verbose: Verbosity.Silent).Loss);

    private sealed class Evaluates(CompiledModel model, IEnumerable<Batch> data) : CustomCallback
    {
        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) =>
            model.Evaluate(data, verbose: Verbosity.Silent);
    }

    private sealed class OneShot(IEnumerable<Batch> batches) : IEnumerable<Batch>, IEnumerator<Batch>
    {
        private readonly IEnumerator<Batch> _batches = batches.GetEnumerator();

        public int Disposals { get; private set; }

        public Batch Current => _batches.Current;

        object IEnumerator.Current => Current;

        public IEnumerator<Batch> GetEnumerator() => this;

        IEnumerator IEnumerable.GetEnumerator() => this;

        public bool MoveNext() => _batches.MoveNext();

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => Disposals++;
    }
}
