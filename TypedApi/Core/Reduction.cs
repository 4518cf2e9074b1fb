namespace KerasBridge;

/// <summary>How the losses of a batch's samples become one number.</summary>
public enum Reduction
{
    /// <summary>Not at all: one number for each sample.</summary>
    None,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their mean.</summary>
    SumOverBatchSize,
}

/// <summary>The names that Keras has for <see cref="Reduction"/>.</summary>
internal static class ReductionNames
{
    public static PyValue ToKeras(this Optional<Reduction> value) => value.IsSet ? value.Value.ToKeras() : default(PyValue);

    public static string ToKeras(this Reduction value) => value switch
    {
        Reduction.None => "none",
        Reduction.Sum => "sum",
        Reduction.SumOverBatchSize => "sum_over_batch_size",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Keras has no name for it."),
    };
}
