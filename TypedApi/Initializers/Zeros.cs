namespace KerasBridge.Initializers;

/// <summary>Zeros. Upstream <c>keras.initializers.Zeros</c>.</summary>
public sealed class Zeros : Initializer
{
    private static readonly KerasSymbol s_symbol = new("keras.initializers.Zeros");

    /// <summary>Makes one.</summary>
    public Zeros()
        : base(s_symbol.Create())
    {
    }
}
