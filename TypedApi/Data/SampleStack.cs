namespace KerasBridge;

/// <summary>Makes batches of samples, in .NET alone.</summary>
internal static class SampleStack
{
    /// <summary>The samples as a batch.</summary>
    /// <exception cref="ArgumentException">They differ in shape, element type, or in what they have.</exception>
    public static Batch ToBatch(IReadOnlyList<Sample> samples, string[]? inputs = null, string[]? outputs = null)
    {
        Func<ModelData> x = Stack(samples, sample => sample.X, inputs);
        Func<ModelData> y = Stack(samples, sample => sample.Y, outputs);
        return Batch.Later(x, y, Weights(samples));
    }

    private static Func<ModelData> Stack(IReadOnlyList<Sample> samples, Func<Sample, SampleData> part, string[]? names)
    {
        SampleData[] parts = [.. samples.Select(part)];
        if (parts.Any(other => other.Count != parts[0].Count))
        {
            throw new ArgumentException("Some samples of a batch have more arrays than others.", nameof(samples));
        }

        Array[] stacked = [.. Enumerable.Range(0, parts[0].Count).Select(i => Stack(parts, i))];
        return () => stacked.Length == 0 ? default : ModelData.Of(Array.ConvertAll(stacked, NDArray.From), names);
    }

    private static Array Stack(SampleData[] parts, int index)
    {
        Array first = parts[0][index];
        int[] sizes = parts[0].IsNumber ? [parts.Length] : [parts.Length, .. Sizes(first)];
        Array result = Array.CreateInstance(first.GetType().GetElementType()!, sizes);
        int bytes = Buffer.ByteLength(first);
        for (int i = 0; i < parts.Length; i++)
        {
            Array part = parts[i][index];
            if (part.GetType() != first.GetType() || !Sizes(part).SequenceEqual(Sizes(first)))
            {
                throw new ArgumentException($"A batch can't hold a sample of {Describe(first)} and one of {Describe(part)}.", nameof(parts));
            }

            Buffer.BlockCopy(part, 0, result, i * bytes, bytes);
        }

        return result;
    }

    private static Func<ModelData> Weights(IReadOnlyList<Sample> samples)
    {
        int weighted = samples.Count(sample => sample.Weight is not null);
        if (weighted != 0 && weighted != samples.Count)
        {
            throw new ArgumentException("Some samples of a batch have a weight, and others none.", nameof(samples));
        }

        float[] weights = [.. samples.Select(sample => sample.Weight ?? 1)];
        return () => weighted == 0 ? default(ModelData) : NDArray.From(weights);
    }

    private static IEnumerable<int> Sizes(Array array) => Enumerable.Range(0, array.Rank).Select(array.GetLength);

    private static string Describe(Array array) => $"{array.GetType().GetElementType()!.Name}[{string.Join(", ", Sizes(array))}]";
}
