namespace KerasBridge.Layers;

/// <summary>Sets a random part of the input to zero while training, and scales the rest up, against overfitting. Upstream <c>keras.layers.Dropout</c>.</summary>
public sealed class Dropout : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.layers.Dropout");

    /// <summary>Makes the layer.</summary>
    /// <param name="rate">The fraction that is set to zero, from 0 to 1.</param>
    /// <param name="noiseShape">The shape of the random mask, which is broadcast over the input. Default: the input's.</param>
    /// <param name="seed">Makes the random choice repeatable. Default: none.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> out of range.</exception>
    public Dropout(
        double rate,
        Shape noiseShape = default,
        Optional<int?> seed = default,
        Optional<string?> name = default)
        : base(s_symbol.Create(
            new Argument("rate", Check.Fraction(rate)),
            new Argument("noise_shape", noiseShape),
            new Argument("seed", seed),
            new Argument("name", name)))
    {
    }
}
