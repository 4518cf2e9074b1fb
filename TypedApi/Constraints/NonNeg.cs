namespace KerasBridge.Constraints;

/// <summary>Holds weights at 0 or above. Upstream <c>keras.constraints.NonNeg</c>.</summary>
public sealed class NonNeg : Constraint
{
    private static readonly KerasSymbol s_symbol = new("keras.constraints.NonNeg");

    /// <summary>Makes one.</summary>
    public NonNeg()
        : base(s_symbol.Create())
    {
    }
}
