namespace KerasBridge;

/// <summary>.NET values as Python values, by their static type.</summary>
public static class PyValues
{
    /// <summary>The value as it is sent to Python; null is <c>None</c>.</summary>
    /// <exception cref="NotSupportedException">The type stands for no Python value.</exception>
    public static PyValue Of<T>(T value) => value switch
    {
        null => PyValue.None,
        bool flag => flag,
        int number => number,
        long number => number,
        uint number => number,
        ulong number => number,
        float number => number,
        double number => number,
        string text => text,
        PyValue own => own,
        PythonReference reference => reference,
        IPythonValue own => own.ToPyValue(),
        Enum name => throw new NotSupportedException($"{name.GetType().Name} has no Python value of its own: send its Keras name."),
        _ => throw new NotSupportedException($"{value.GetType()} stands for no Python value."),
    };

    /// <summary>A list of values.</summary>
    public static PyValue List<T>(IEnumerable<T> items) => PyValue.List(items.Select(Of).ToArray());

    /// <summary>A tuple of values.</summary>
    public static PyValue Tuple<T>(IEnumerable<T> items) => PyValue.Tuple(items.Select(Of).ToArray());
}
