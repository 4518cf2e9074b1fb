namespace KerasBridge;

/// <summary>
/// Keras silently rounds what it is given to the element type that it computes with: a time stamp in seconds is off by a minute as
/// <c>float32</c>. Here, numbers pass whose values stay as they are; for the others the caller says what is meant.
/// </summary>
internal static class LosslessConversion
{
    /// <summary>Checks that the numbers of an array have the same values in another element type.</summary>
    /// <exception cref="ArgumentException">They have not.</exception>
    public static void Check(GivenArray array, DType expected, string name)
    {
        DType given = array.DType;
        if (given != expected && !Precision.Holds(expected, given) && !IsExact(array, given, expected))
        {
            throw Lossy(expected, given, name);
        }
    }

    private static ArgumentException Lossy(DType expected, DType given, string name) => new(
        $"The model computes with {expected}, and the array holds numbers of type {given} that are not the same in it. "
        + $"Convert it where the difference is meant: array.{nameof(NDArray.AsType)}(\"{expected}\").",
        name);

    // Of complex numbers and texts, no values are compared.
    private static bool IsExact(GivenArray array, DType given, DType expected)
    {
        using GivenArray.Opened opened = array.Open();
        return Precision.Digits(given) is not null && IsExact(opened.Array, given, expected);
    }

    private static bool IsExact(NDArray array, DType given, DType expected)
    {
        if (Precision.IsInteger(given) && Precision.Digits(expected) is { } digits && WithinDigits(array, Math.Min(digits, 53), expected))
        {
            return true;
        }

        return given == DType.Float64 && expected == DType.Float32 && array.IsContiguous ? IsSingle(array) : SurvivesRoundTrip(array, given, expected);
    }

    private static bool WithinDigits(NDArray array, int digits, DType expected)
    {
        (double least, double greatest) = array.Extremes();
        double most = Math.ScaleB(1, digits);
        return greatest < most && least > -most && (least >= 0 || !Precision.IsUnsigned(expected));
    }

    private static bool IsSingle(NDArray array)
    {
        foreach (double value in array.AsReadOnlySpan<double>())
        {
            if ((float)value != value && !double.IsNaN(value))
            {
                return false;
            }
        }

        GC.KeepAlive(array);
        return true;
    }

    private static bool SurvivesRoundTrip(NDArray array, DType given, DType expected)
    {
        using NDArray there = array.AsType(expected);
        using NDArray back = there.AsType(given);
        using PyObject numpy = PyObject.Import("numpy");
        using PyObject isSame = numpy.Invoke("array_equal", array, back, ("equal_nan", true));
        return isSame.As<bool>();
    }
}
