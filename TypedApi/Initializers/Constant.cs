namespace KerasBridge.Initializers;

/// <summary>One number everywhere. Upstream <c>keras.initializers.Constant</c>.</summary>
public sealed class Constant : Initializer
{
    private static readonly KerasSymbol s_symbol = new("keras.initializers.Constant");

    /// <summary>Makes one.</summary>
    /// <param name="value">The number.</param>
    public Constant(double value)
        : base(s_symbol.Create(new Argument("value", value)))
    {
    }
}
