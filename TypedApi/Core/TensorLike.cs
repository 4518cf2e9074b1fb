using System.ComponentModel;

namespace KerasBridge;

/// <summary>
/// What computations take as a tensor: a <see cref="Tensor"/>, a <see cref="Variable"/>, an array, a number. The default value is unset: as
/// an argument it is not sent; null says <c>None</c>.
/// </summary>
public readonly struct TensorLike : IPythonValue
{
    private readonly PyValue _value;

    private TensorLike(PyValue value) => _value = value;

    /// <summary>A tensor; null is <c>None</c>.</summary>
    public static implicit operator TensorLike(Tensor? tensor) => new(tensor);

    /// <summary>A variable.</summary>
    public static implicit operator TensorLike(Variable variable) => new(variable);

    /// <summary>An array.</summary>
    public static implicit operator TensorLike(NDArray array) => new(array);

    /// <summary>A .NET array of numbers, of any rank, without a copy.</summary>
    /// <exception cref="NotSupportedException">It is an array of arrays, or of elements that NumPy lacks.</exception>
    public static implicit operator TensorLike(Array array) => new(NDArray.From(array));

    /// <summary>Does not compile: an array of arrays, of boxed numbers or of texts has no elements that lie in one piece of memory.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("An array of arrays or of boxed numbers has to become one of numbers, such as float[,]; texts cross with NDArray.FromStrings.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator TensorLike(object[] array) => (Array)array;

    /// <summary>A number.</summary>
    public static implicit operator TensorLike(double number) => new(number);

    /// <summary>An integer.</summary>
    public static implicit operator TensorLike(int number) => new(number);

    /// <summary>A truth value.</summary>
    public static implicit operator TensorLike(bool value) => new(value);

    /// <summary>The value as it is sent to Python.</summary>
    public static implicit operator PyValue(TensorLike value) => value._value;

    /// <summary>Any object of Python that Keras takes as a tensor, such as a tensor of the backend.</summary>
    public static TensorLike FromPython(PyObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value);
    }

    /// <inheritdoc/>
    public PyValue ToPyValue() => _value;
}
