namespace KerasBridge.Tests.Integration.Data;

/// <summary>However a training ends, its source has ended when Fit returns.</summary>
public sealed class EndTests : IDisposable
{
    private readonly CompiledModel _model = DataModels.Line();
    private int _live;

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_source_is_disposed_after_each_epoch_and_its_thread_has_ended(bool prefetched)
    {
        _model.Fit(Data(prefetched), epochs: 3, verbose: Verbosity.Silent, validationData: Data(prefetched));

        AllEnded();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_callback_that_stops_or_throws_ends_the_source(bool prefetched)
    {
        _model.Fit(Data(prefetched).Repeat(), stepsPerEpoch: 1000, verbose: Verbosity.Silent, callbacks: [new Stops()]);
        AllEnded();

        Assert.Throws<TimeZoneNotFoundException>(() => _model.Fit(Data(prefetched).Repeat(), stepsPerEpoch: 1000, verbose: Verbosity.Silent, callbacks: [new Throws()]));
        AllEnded();
    }

    [Fact]
    public void A_thread_that_waits_for_room_is_ended_by_who_stops_early()
    {
        foreach (Batch _ in Data(prefetched: true).Repeat().Prefetch(1))
        {
            break;
        }

        AllEnded();
    }

    [Fact]
    public void Steps_go_on_where_the_last_epoch_ended()
    {
        var firsts = new List<float>();
        Dataset data = Dataset.From(DataModels.X, DataModels.Y).Batch(2).Map(batch => Seen(batch, firsts));

        History history = _model.Fit(data, epochs: 4, stepsPerEpoch: 5 - 2 - 2, verbose: Verbosity.Silent);

        Assert.Equal(4, history.Loss.Count);
        Assert.Equal(Enumerable.Range(0, 4).Select(i => DataModels.X[2 * i, 0]), firsts);
    }

    [Fact]
    public void Steps_that_use_all_up_begin_again()
    {
        var firsts = new List<float>();
        Dataset data = Dataset.From(DataModels.X, DataModels.Y).Batch(5).Map(batch => Seen(batch, firsts));

        _model.Fit(data, epochs: 4, stepsPerEpoch: 1, verbose: Verbosity.Silent);

        Assert.Equal(new[] { DataModels.X[0, 0], DataModels.X[5, 0], DataModels.X[0, 0], DataModels.X[5, 0] }, firsts);
    }

    [Fact]
    public void Arrays_of_a_batch_are_given_back_unless_the_user_saw_them()
    {
        var kept = new List<Batch>();
        Dataset data = Dataset.From(DataModels.X, DataModels.Y).Batch(5);

        _model.Fit(data.Map(batch => Kept(batch, kept)).Prefetch(), verbose: Verbosity.Silent);

        Assert.Equal(DataModels.X[5, 0], kept[1].X[0].ToArray<float>()[0]);
        Batch given = DataModels.Part(0, 4);
        _model.Fit([given], verbose: Verbosity.Silent);
        Assert.Equal([4, 2], given.X[0].Shape);
    }

    [Fact]
    public void Each_validation_begins_at_the_start()
    {
        var firsts = new List<float>();
        Dataset data = Dataset.From(DataModels.X, DataModels.Y).Batch(2).Map(batch => Seen(batch, firsts));

        _model.Fit(DataModels.Batches(), epochs: 2, verbose: Verbosity.Silent, validationData: data, validationSteps: 2);

        Assert.Equal(new[] { DataModels.X[0, 0], DataModels.X[2, 0], DataModels.X[0, 0], DataModels.X[2, 0] }, firsts);
    }

    [Fact]
    public void A_source_may_be_drawn_from_once_for_each_epoch_though_Keras_looks_ahead()
    {
        int drawn = 0;
        IEnumerable<Batch> batches()
        {
            drawn++;
            yield return DataModels.Part(0, 4);
        }

        _model.Fit(batches(), epochs: 3, verbose: Verbosity.Silent);

        Assert.Equal(3, drawn);
    }

    private Dataset Data(bool prefetched) => prefetched ? Dataset.FromBatches(Counted()).Prefetch() : Dataset.FromBatches(Counted());

    private IEnumerable<Batch> Counted()
    {
        Interlocked.Increment(ref _live);
        try
        {
            foreach (Batch batch in DataModels.Batches())
            {
                yield return batch;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _live);
        }
    }

    private void AllEnded() => Assert.Equal(0, Volatile.Read(ref _live));

    private static Batch Seen(Batch batch, List<float> firsts)
    {
        firsts.Add(batch.X[0].ToArray<float>()[0]);
        return batch;
    }

    private static Batch Kept(Batch batch, List<Batch> kept)
    {
        kept.Add(batch);
        return batch;
    }

    private sealed class Stops : CustomCallback
    {
        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs)
        {
            if (batch == 1)
            {
                StopTraining();
            }
        }
    }

    private sealed class Throws : CustomCallback
    {
        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => throw new TimeZoneNotFoundException();
    }
}
