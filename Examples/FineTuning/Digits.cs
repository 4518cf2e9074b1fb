using KerasBridge;

/// <summary>Half of MNIST's digits.</summary>
internal static class Digits
{
    /// <summary>How many different digits are chosen.</summary>
    public const int Classes = 5;

    private const int Size = 28;

    /// <summary>The pictures of <paramref name="first"/> and the four digits that follow, from 0 to 1, and which of the five they are.</summary>
    public static (NDArray X, NDArray Y) Choose(LabeledData data, int first, int most)
    {
        int[] labels = data.Y.ToArray<int>();
        byte[] pixels = data.X.ToArray<byte>();
        int[] chosen = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] >= first && labels[i] < first + Classes).Take(most)];
        float[,,,] x = new float[chosen.Length, Size, Size, 1];
        foreach ((int row, int source) in chosen.Index())
        {
            for (int i = 0; i < Size * Size; i++)
            {
                x[row, i / Size, i % Size, 0] = pixels[(source * Size * Size) + i] / 255f;
            }
        }

        return (x, chosen.Select(i => labels[i] - first).ToArray());
    }
}
