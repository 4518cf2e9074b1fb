using System.ComponentModel;

namespace KerasBridge;

/// <summary>
/// What a variable holds at first: what an <see cref="Initializer"/> makes for its shape, or the values themselves as an array or a number.
/// </summary>
public readonly struct InitialValue : IPythonValue
{
    private readonly PyValue _value;

    private InitialValue(PyValue value) => _value = value;

    /// <summary>What the initializer makes; null is <c>None</c>, with which Keras takes its own choice.</summary>
    public static implicit operator InitialValue(Initializer? initializer) => new(initializer);

    /// <summary>The values of a tensor.</summary>
    public static implicit operator InitialValue(Tensor tensor) => new((TensorLike)tensor);

    /// <summary>The values of an array.</summary>
    public static implicit operator InitialValue(NDArray array) => new((TensorLike)array);

    /// <summary>The values of a .NET array, of any rank.</summary>
    /// <exception cref="NotSupportedException">It is an array of arrays, or of elements that NumPy lacks.</exception>
    public static implicit operator InitialValue(Array array) => new((TensorLike)array);

    /// <summary>Does not compile: an array of arrays, of boxed numbers or of texts has no elements that lie in one piece of memory.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("An array of arrays or of boxed numbers has to become one of numbers, such as float[,]; texts cross with NDArray.FromStrings.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator InitialValue(object[] array) => (Array)array;

    /// <summary>A number.</summary>
    public static implicit operator InitialValue(double number) => new(number);

    /// <summary>An integer.</summary>
    public static implicit operator InitialValue(int number) => new(number);

    /// <summary>The value as it is sent to Python.</summary>
    public static implicit operator PyValue(InitialValue value) => value._value;

    /// <inheritdoc/>
    public PyValue ToPyValue() => _value;
}
