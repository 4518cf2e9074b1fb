/// <summary>Points to learn a curve from.</summary>
internal static class Curve
{
    private const double Noise = 0.1;

    /// <summary>The curve itself.</summary>
    public static double At(double x) => Math.Sin(2 * x) + (0.5 * x);

    /// <summary>Points near the curve, but for some that are far above it, as when a sensor fails; the same ones every time.</summary>
    /// <param name="count">How many.</param>
    /// <param name="outliers">Which share is far off.</param>
    /// <param name="seed">Where the random numbers start.</param>
    public static (float[,] X, float[,] Y) Points(int count, double outliers, int seed)
    {
        var random = new Random(seed);
        float[,] x = new float[count, 1], y = new float[count, 1];
        for (int i = 0; i < count; i++)
        {
            double place = (random.NextDouble() - 0.5) * 6;
            double error = random.NextDouble() < outliers ? 5 + (5 * random.NextDouble()) : Noise * ((2 * random.NextDouble()) - 1);
            (x[i, 0], y[i, 0]) = ((float)place, (float)(At(place) + error));
        }

        return (x, y);
    }
}
