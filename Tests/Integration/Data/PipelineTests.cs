namespace KerasBridge.Tests.Integration.Data;

/// <summary>The operators of data sets, without a model.</summary>
public sealed class PipelineTests
{
    private static readonly int[] s_numbers = [.. Enumerable.Range(0, 10)];

    private static Samples InMemory => Dataset.From(s_numbers);

    private static Samples Streamed => Dataset.FromSamples(s_numbers.Where(_ => true).Select(number => new Sample(number)));

    public static TheoryData<bool> Both => [true, false];

    [Theory]
    [MemberData(nameof(Both))]
    public void Batch_keeps_the_smaller_last_one_unless_told(bool inMemory)
    {
        Samples samples = Of(inMemory);

        Assert.Equal([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]], Read(samples.Batch(4)));
        Assert.Equal([[0, 1, 2, 3], [4, 5, 6, 7]], Read(samples.Batch(4, dropRemainder: true)));
        Assert.Equal(inMemory ? 3 : null, samples.Batch(4).Count);
        Assert.Equal(inMemory ? 2 : null, samples.Batch(4, dropRemainder: true).Count);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Shuffle_has_all_samples_in_an_order_that_the_seed_fixes(bool inMemory)
    {
        Dataset first = Of(inMemory).Shuffle(seed: 5).Batch(10);
        Dataset second = Of(inMemory).Shuffle(seed: 5).Batch(10);

        int[] firstEpoch = Read(first).Single();
        int[] secondEpoch = Read(first).Single();
        Assert.Equal(s_numbers, firstEpoch.Order());
        Assert.NotEqual(s_numbers, firstEpoch);
        Assert.NotEqual(firstEpoch, secondEpoch);
        Assert.Equal(firstEpoch, Read(second).Single());
        Assert.Equal(secondEpoch, Read(second).Single());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_shuffle_that_stays_can_be_split(bool inMemory)
    {
        Samples samples = Of(inMemory).Shuffle(seed: 5, eachEpoch: false);
        Dataset train = samples.Skip(3).Batch(10);
        Dataset test = samples.Take(3).Batch(10);

        for (int epoch = 0; epoch < 2; epoch++)
        {
            Assert.Equal(s_numbers, Read(train).Single().Concat(Read(test).Single()).Order());
        }
    }

    [Fact]
    public void A_stream_is_mixed_in_the_memory_that_it_is_given()
    {
        int[] order = Read(Streamed.Shuffle(seed: 1, buffer: 3).Batch(10)).Single();

        Assert.Equal(s_numbers, order.Order());
        Assert.All(order.Index(), item => Assert.True(item.Item < item.Index + 4));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Repeat_take_and_skip_count(bool inMemory)
    {
        Samples samples = Of(inMemory);

        Assert.Equal([0, 1, 2, 0, 1, 2], Read(samples.Take(3).Repeat(2).Batch(6)).Single());
        Assert.Equal([8, 9], Read(samples.Skip(8).Batch(6)).Single());
        Assert.True(samples.Repeat().IsEndless);
        Assert.Equal([8, 9, 0], Read(samples.Repeat().Skip(8).Take(3).Batch(6)).Single());
        Assert.Equal(3, samples.Repeat().Take(3).Count);
        Assert.Empty(samples.Take(0).Repeat().Batch(1));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Map_changes_samples(bool inMemory)
    {
        Dataset doubled = Of(inMemory).Map(sample => sample with { X = 2 * (int)sample.X[0].GetValue(0)! }).Batch(5);

        Assert.Equal([[0, 2, 4, 6, 8], [10, 12, 14, 16, 18]], Read(doubled));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public void Batches_keep_their_order_however_many_workers_and_however_many_ahead(int count)
    {
        Dataset batches = InMemory.Batch(1).Map(batch => batch with { X = batch.X[0] + 1f }, workers: count).Prefetch(count);

        Assert.Equal(Enumerable.Range(1, 10).Select(number => (float)number), batches.Select(batch => batch.X[0].ToArray<float>()[0]));
        Assert.Equal(10, batches.Count);
    }

    [Fact]
    public void Batches_repeat_shuffle_take_and_skip_as_well()
    {
        Dataset batches = InMemory.Batch(4);

        Assert.Equal(6, Read(batches.Repeat(2)).Count);
        Assert.Equal(6, batches.Repeat(2).Count);
        Assert.Equal([8, 9], Read(batches.Skip(2)).Single());
        Assert.Equal([0, 1, 2, 3], Read(batches.Repeat().Take(1)).Single());
        Assert.Equal(3, Read(batches.Shuffle(seed: 1)).Count);
    }

    [Fact]
    public void Named_and_several_arrays_stay_what_they_are()
    {
        ModelData named = ModelData.Named(("b", new float[3, 2]), ("a", new int[3]));

        Batch batch = Dataset.From(named, sampleWeight: new float[3]).Batch(2).First();

        Assert.Equal(["b", "a"], batch.X.Names);
        Assert.Equal([2, 2], batch.X[0].Shape);
        Assert.Equal(DType.Int32, batch.X[1].DType);
        Assert.Empty(batch.Y);
        Assert.Equal([2], batch.SampleWeight[0].Shape);
    }

    [Fact]
    public void Prefetch_keeps_no_more_than_it_is_told()
    {
        int made = 0;
        using var isFull = new SemaphoreSlim(0);
        IEnumerable<Batch> batches()
        {
            while (true)
            {
                made++;
                isFull.Release();
                yield return new Batch(s_numbers);
            }
        }

        using (IEnumerator<Batch> enumerator = Dataset.FromBatches(batches()).Prefetch(2).GetEnumerator())
        {
            Assert.True(enumerator.MoveNext());
            for (int i = 0; i < 4; i++)
            {
                isFull.Wait(TestContext.Current.CancellationToken);
            }
        }

        // One is taken, two are ready, one waits for room.
        Assert.Equal(4, made);
    }

    [Fact]
    public void What_can_not_be_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>("x", () => Dataset.From(default));
        Assert.Throws<ArgumentException>("x", () => Dataset.From(new float[0, 2]));
        Assert.Throws<ArgumentException>("y", () => Dataset.From(new float[3], new float[2]));
        Assert.Throws<ArgumentException>("sampleWeight", () => Dataset.From(new float[3], new float[3], new float[2]));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => InMemory.Batch(0));
        Assert.Throws<ArgumentOutOfRangeException>("times", () => InMemory.Repeat(0));
        Assert.Throws<ArgumentOutOfRangeException>("batches", () => InMemory.Batch(1).Prefetch(0));
        Assert.Throws<ArgumentOutOfRangeException>("workers", () => InMemory.Batch(1).Map(batch => batch, workers: 0));
        Assert.Throws<ArgumentException>("arrays", () => ModelData.Named(("a", s_numbers), ("a", s_numbers)));
        Assert.Throws<NotSupportedException>(() => new Sample(new[] { "text" }));
    }

    [Fact]
    public void Samples_that_do_not_make_a_batch_say_which()
    {
        Samples shapes = Dataset.FromSamples([new Sample(new float[2]), new Sample(new float[3])]);
        Samples weights = Dataset.FromSamples([new Sample(1, Weight: 2), new Sample(1)]);

        Assert.Contains("Single[2] and one of Single[3]", Assert.Throws<ArgumentException>(() => Read(shapes.Batch(2))).Message);
        Assert.Throws<ArgumentException>(() => Read(weights.Batch(2)));
        Assert.Contains("Sample 1 is null", Assert.Throws<ArgumentException>(() => Read(Dataset.FromSamples([new Sample(1), null!]).Batch(2))).Message);
    }

    private static Samples Of(bool inMemory) => inMemory ? InMemory : Streamed;

    private static List<int[]> Read(Dataset batches) => [.. batches.Select(batch => batch.X[0].ToArray<int>())];
}
