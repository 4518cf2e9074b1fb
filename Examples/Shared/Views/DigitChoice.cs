namespace KerasBridge.Examples.Views;

/// <summary>Chooses the digits to look at: the first ones, and the first that the model mistakes.</summary>
internal static class DigitChoice
{
    private const int OfEach = 3;

    public static IReadOnlyList<Digit> Choose(NDArray images, NDArray labels, NDArray predictions)
    {
        int[] expected = labels.ToArray<int>();
        float[,] probabilities = predictions.ToArray2D<float>();
        int[] seen = predictions.ArgMax().ToArray<int>();
        IEnumerable<int> mistakes = Enumerable.Range(OfEach, Math.Max(expected.Length - OfEach, 0)).Where(i => seen[i] != expected[i]);
        return [.. Enumerable.Range(0, Math.Min(OfEach, expected.Length)).Concat(mistakes.Take(OfEach))
            .Select(i => new Digit(PixelsOf(images, i), expected[i], seen[i], probabilities[i, seen[i]]))];
    }

    private static byte[,] PixelsOf(NDArray images, int index)
    {
        using NDArray image = images[index];
        return image.ToArray2D<byte>();
    }
}
