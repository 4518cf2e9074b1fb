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
            throw Precision.Digits(given) is null ? Unknown(expected, given, name) : Lossy(expected, given, name);
        }
    }

    private static ArgumentException Unknown(DType expected, DType given, string name) => new(
        $"The model computes with {expected}, and the array holds elements of type {given}, which are not converted by themselves. "
        + $"Convert it where that is meant: array.{nameof(NDArray.AsType)}(\"{expected}\").",
        name);

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
        if (!Precision.IsInteger(given) || Precision.Digits(expected) is not { } digits)
        {
            return given == DType.Float64 && expected == DType.Float32 && array.IsViewable ? IsSingle(array) : SurvivesRoundTrip(array, given, expected);
        }

        (Int128 least, Int128 greatest) = array.IntegerExtremes();
        Int128 most = Int128.One << digits;
        if (Precision.IsInteger(expected))
        {
            return least >= (Precision.IsUnsigned(expected) ? 0 : -most) && greatest < most;
        }

        return (least >= -most && greatest <= most) || SurvivesRoundTrip(array, given, expected);
    }

    private static bool IsSingle(NDArray array)
    {
        using NDArray.Reading reading = array.Read();
        foreach (double value in array.AsReadOnlySpan<double>())
        {
            if ((float)value != value && !double.IsNaN(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SurvivesRoundTrip(NDArray array, DType given, DType expected)
    {
        using PyObject numpy = PyObject.Import("numpy");
        using PyObject quietly = numpy.Invoke("errstate", ("all", "ignore"));
        quietly.Invoke("__enter__").Dispose();
        try
        {
            using NDArray there = array.AsType(expected);
            if (Precision.IsInteger(given) && !IsWithin(there, given))
            {
                return false;
            }

            using NDArray back = there.AsType(given);
            using PyObject isSame = numpy.Invoke("array_equal", array, back, ("equal_nan", true));
            return isSame.As<bool>();
        }
        finally
        {
            quietly.Invoke("__exit__", PyValue.None, PyValue.None, PyValue.None).Dispose();
        }
    }

    // What processors make of a number beyond an integer type's may happen to be the integer that it came from.
    private static bool IsWithin(NDArray numbers, DType integers)
    {
        (double least, double greatest) = numbers.Extremes();
        double most = Math.ScaleB(1, Precision.Digits(integers)!.Value);
        return greatest < most && least >= (Precision.IsUnsigned(integers) ? 0 : -most);
    }
}
