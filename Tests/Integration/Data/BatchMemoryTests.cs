using KerasBridge.Interop.Buffers;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Data;

/// <summary>Whose memory the arrays of batches lie in, and how long it is kept.</summary>
public sealed class BatchMemoryTests
{
    private const int Features = 30_000;

    private static readonly float[,] s_x = new float[8, Features];
    private static readonly float[,] s_y = new float[8, 1];

    private static Dataset Rows => Dataset.From(s_x, s_y).Batch(2);

    public static TheoryData<string> Sources => ["rows in memory", "an iterator", "a list"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_training_leaves_nothing_to_finalisers(string source)
    {
        Dataset data = Of(source);
        using var model = new Sequential(new Input(shape: Features), new Dense(1));
        using CompiledModel compiled = model.Compile(new SGD(learningRate: 0.001), new MeanSquaredError());
        compiled.Fit(data, verbose: Verbosity.Silent);
        Garbage.Collect();
        long before = ManagedMemory.LiveCount;

        compiled.Fit(data, epochs: 2, verbose: Verbosity.Silent);
        Garbage.CollectInPython();

        Assert.Equal(before, ManagedMemory.LiveCount);
    }

    [Fact]
    public void Gathered_rows_lie_in_memory_that_is_used_again()
    {
        Go(Rows);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Go(Rows);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 * Features * sizeof(float));
    }

    [Fact]
    public void What_Python_keeps_of_a_batch_stays_as_it_was()
    {
        Dataset numbers = Dataset.From(Numbered(rows: 40)).Batch(2);
        using PyObject kept = PyValue.List().ToPyObject();
        foreach (Batch batch in numbers)
        {
            using NDArray x = batch.X[0];
            kept.Invoke("append", x).Dispose();
        }

        Go(Rows);

        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => (2f * i, 2f * i + 1)),
            kept.ToList().Select(array => NDArray.FromPython(array)).Select(array => (array.AsReadOnlySpan<float>()[0], array.AsReadOnlySpan<float>()[^1])));
    }

    [Fact]
    public void Whoever_makes_a_batch_does_not_wait_for_Pythons_lock()
    {
        PyObject.Import("sys").Dispose();
        Batch? batch = null;
        var maker = new Thread(() => batch = new Batch(new float[2, 3], new float[2]));

        bool isMade;
        using (PythonLock.Take())
        {
            maker.Start();
            isMade = maker.Join(TimeSpan.FromMinutes(1));
        }

        Assert.True(isMade);
        Assert.Equal([2, 3], batch!.X[0].Shape);
    }

    [Fact]
    public void A_changed_batch_keeps_the_rest()
    {
        var batch = new Batch(new float[] { 1, 2 }, new float[] { 3, 4 });

        Batch changed = batch with { X = new float[] { 5, 6 } };

        Assert.Equal([1f, 2f], batch.X[0].ToArray<float>());
        Assert.Equal([5f, 6f], changed.X[0].ToArray<float>());
        Assert.Equal([3f, 4f], changed.Y[0].ToArray<float>());
        Assert.Empty(changed.SampleWeight);
    }

    private static Dataset Of(string source) => source switch
    {
        "rows in memory" => Rows.Prefetch(),
        "an iterator" => Dataset.FromBatches(Made()).Prefetch(),
        _ => Dataset.FromBatches(Made().ToList()),
    };

    private static IEnumerable<Batch> Made()
    {
        for (int i = 0; i < 4; i++)
        {
            yield return new Batch(new float[2, Features], new float[2, 1]);
        }
    }

    private static void Go(Dataset data)
    {
        foreach (Batch batch in data)
        {
            batch.X[0].Dispose();
            batch.Y[0].Dispose();
        }
    }

    private static float[,] Numbered(int rows)
    {
        var result = new float[rows, Features];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < Features; column++)
            {
                result[row, column] = row;
            }
        }

        return result;
    }
}
