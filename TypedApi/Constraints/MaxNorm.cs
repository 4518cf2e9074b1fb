namespace KerasBridge.Constraints;

/// <summary>Holds the norm of each unit's weights below a limit. Upstream <c>keras.constraints.MaxNorm</c>.</summary>
public sealed class MaxNorm : Constraint
{
    private static readonly KerasSymbol s_symbol = new("keras.constraints.MaxNorm");

    /// <summary>Makes one.</summary>
    /// <param name="maxValue">The limit. Default: 2.</param>
    /// <param name="axis">The axis that the norm is taken along. Default: 0.</param>
    public MaxNorm(Optional<double> maxValue = default, Optional<int> axis = default)
        : base(s_symbol.Create(new Argument("max_value", maxValue), new Argument("axis", axis)))
    {
    }
}
