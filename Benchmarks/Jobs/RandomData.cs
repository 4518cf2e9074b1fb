namespace KerasBridge.Benchmarks.Jobs;

/// <summary>Numbers to train with.</summary>
internal static class RandomData
{
    private const int Classes = 10;

    /// <summary>Numbers from 0 to 1.</summary>
    public static float[] Numbers(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
    }

    /// <summary>For each sample a class, as a row with a single 1.</summary>
    public static float[,] Labels(int samples)
    {
        var random = new Random(2);
        var labels = new float[samples, Classes];
        for (int i = 0; i < samples; i++)
        {
            labels[i, random.Next(Classes)] = 1;
        }

        return labels;
    }
}
