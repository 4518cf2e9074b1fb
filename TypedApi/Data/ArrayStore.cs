namespace KerasBridge;

/// <summary>Samples that are the rows of arrays in memory.</summary>
internal sealed class ArrayStore : SampleStore
{
    private readonly Part _x;
    private readonly Part _y;
    private readonly Part _weights;

    public ArrayStore(ModelData x, ModelData y, ModelData weights)
    {
        _x = new Part(x.Opened(), nameof(x));
        _y = new Part(y.Opened(), nameof(y));
        _weights = new Part(weights.Opened(), "sampleWeight");
        Count = x.Count > 0 ? _x.Columns[0].Count : throw new ArgumentException("No array is given.", nameof(x));
        _x.CheckCount(Count);
        _y.CheckCount(Count);
        _weights.CheckCount(Count);
    }

    public override int Count { get; }

    public override Sample At(int index)
    {
        float? weight = _weights.Columns.Length switch
        {
            0 => null,
            1 when _weights.Columns[0].At(index) is { Length: 1 } single => Convert.ToSingle(single.GetValue(0), null),
            _ => throw new NotSupportedException("Samples with several weights can't be taken one by one: Batch them, and Map the batches."),
        };
        return new Sample(_x.At(index), _y.At(index), weight);
    }

    public override Batch Gather(int[] indices) => Batch.Later(_x.Gather(indices), _y.Gather(indices), _weights.Gather(indices));

    // The arrays of input, output or weights.
    private sealed class Part(ModelData data, string name)
    {
        public ArrayColumn[] Columns { get; } = [.. data.Select(array => ArrayColumn.Of(array, name))];

        private string[]? Names { get; } = data.Names is { } names ? [.. names] : null;

        public void CheckCount(int count)
        {
            if (Array.Find(Columns, column => column.Count != count) is { } other)
            {
                throw new ArgumentException($"The first input has {count} samples, and another array {other.Count}.", name);
            }
        }

        public Func<ModelData> Gather(int[] indices)
        {
            Func<NDArray>[] arrays = Array.ConvertAll(Columns, column => column.Gather(indices));
            return () => arrays.Length == 0 ? default : ModelData.Of(Array.ConvertAll(arrays, array => array()), Names);
        }

        public SampleData At(int index) => data switch
        {
            [] => default,
            [{ Rank: 1 }] => SampleData.Number(Columns[0].At(index)),
            _ => SampleData.Create(Array.ConvertAll(Columns, column => column.At(index))),
        };
    }
}
