namespace KerasBridge.Initializers;

/// <summary>Normal random numbers, scaled by the number of inputs; for ReLU. Upstream <c>keras.initializers.HeNormal</c>.</summary>
public sealed class HeNormal : Initializer
{
    private static readonly KerasSymbol s_symbol = new("keras.initializers.HeNormal") { NameInKeras2 = "keras.initializers.he_normal" };

    /// <summary>Makes one.</summary>
    /// <param name="seed">Makes the numbers repeatable. Default: none.</param>
    public HeNormal(Optional<int?> seed = default)
        : base(s_symbol.Create(new Argument("seed", seed)))
    {
    }
}
