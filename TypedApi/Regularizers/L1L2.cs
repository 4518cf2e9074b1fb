namespace KerasBridge.Regularizers;

/// <summary>A penalty on absolute values and on squares. Upstream <c>keras.regularizers.L1L2</c>.</summary>
public sealed class L1L2 : Regularizer
{
    private static readonly KerasSymbol s_symbol = new("keras.regularizers.L1L2");

    /// <summary>Makes one.</summary>
    /// <param name="l1">The factor of the absolute values. Default: 0.</param>
    /// <param name="l2">The factor of the squares. Default: 0.</param>
    public L1L2(Optional<double> l1 = default, Optional<double> l2 = default)
        : base(s_symbol.Create(new Argument("l1", l1), new Argument("l2", l2)))
    {
    }
}
