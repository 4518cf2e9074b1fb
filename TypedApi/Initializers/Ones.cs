namespace KerasBridge.Initializers;

/// <summary>Ones. Upstream <c>keras.initializers.Ones</c>.</summary>
public sealed class Ones : Initializer
{
    private static readonly KerasSymbol s_symbol = new("keras.initializers.Ones");

    /// <summary>Makes one.</summary>
    public Ones()
        : base(s_symbol.Create())
    {
    }
}
