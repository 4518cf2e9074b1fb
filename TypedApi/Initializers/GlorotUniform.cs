namespace KerasBridge.Initializers;

/// <summary>Uniform random numbers, scaled by the numbers of inputs and outputs (Xavier); Keras's default for kernels. Upstream <c>keras.initializers.GlorotUniform</c>.</summary>
public sealed class GlorotUniform : Initializer
{
    private static readonly KerasSymbol s_symbol = new("keras.initializers.GlorotUniform") { NameInKeras2 = "keras.initializers.glorot_uniform" };

    /// <summary>Makes one.</summary>
    /// <param name="seed">Makes the numbers repeatable. Default: none.</param>
    public GlorotUniform(Optional<int?> seed = default)
        : base(s_symbol.Create(new Argument("seed", seed)))
    {
    }
}
