namespace KerasBridge;

/// <summary>What element types can tell apart.</summary>
internal static class Precision
{
    /// <summary>Whether every number of one type is a number of another.</summary>
    public static bool Holds(DType wide, DType narrow)
    {
        // Types that are no numbers are Keras's affair.
        if (Digits(wide) is not { } room || Digits(narrow) is not { } needed)
        {
            return Digits(wide) is null;
        }

        return needed <= room && (IsInteger(wide) ? IsInteger(narrow) && (IsUnsigned(narrow) || !IsUnsigned(wide)) : HasRange(wide, narrow));
    }

    /// <summary>Up to how many binary digits integers are exact, or null for what is no real number.</summary>
    public static int? Digits(DType type) => type.Name switch
    {
        "bool" => 1,
        "int8" => 7,
        "uint8" or "bfloat16" => 8,
        "float16" => 11,
        "int16" => 15,
        "uint16" => 16,
        "float32" => 24,
        "int32" => 31,
        "uint32" => 32,
        "float64" => 53,
        "int64" => 63,
        "uint64" => 64,
        _ => null,
    };

    /// <summary>Whether the type counts.</summary>
    public static bool IsInteger(DType type) => IsUnsigned(type) || type.Name is "int8" or "int16" or "int32" or "int64";

    /// <summary>Whether the type has no negative numbers.</summary>
    public static bool IsUnsigned(DType type) => type.Name is "bool" or "uint8" or "uint16" or "uint32" or "uint64";

    // Half precision has more digits than the brain's, and a smaller range.
    private static bool HasRange(DType wide, DType narrow) => wide != DType.Float16 || narrow != DType.BFloat16;
}
