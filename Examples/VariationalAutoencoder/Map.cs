using KerasBridge;

/// <summary>A map of the plane that a <see cref="Vae"/> has learnt: the digits that it draws at evenly spread places.</summary>
internal static class Map
{
    private const int Side = 16;
    private const int Size = 28;
    private const float Reach = 2;

    /// <summary>The map as a grey picture of shape <c>[height, width, 1]</c>, from 0 to 255.</summary>
    public static NDArray Draw(Model decoder)
    {
        float[,] places = new float[Side * Side, Vae.PlaneAxes];
        for (int i = 0; i < Side * Side; i++)
        {
            (places[i, 0], places[i, 1]) = (Place(i % Side), -Place(i / Side));
        }

        using NDArray digits = decoder.Predict(places, verbose: Verbosity.Silent);
        return SideBySide(digits.ToArray<float>());
    }

    private static float Place(int index) => ((2f * index / (Side - 1)) - 1) * Reach;

    private static NDArray SideBySide(float[] digits)
    {
        float[,,] picture = new float[Side * Size, Side * Size, 1];
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = i / (Size * Size), row = i / Size % Size, column = i % Size;
            picture[(digit / Side * Size) + row, (digit % Side * Size) + column, 0] = digits[i] * 255;
        }

        return picture;
    }
}
