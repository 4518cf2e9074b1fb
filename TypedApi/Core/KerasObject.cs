namespace KerasBridge;

/// <summary>
/// A C# type over an object of upstream Keras. <see cref="Python"/> is the object itself, for what the typed API lacks.
/// Disposing gives this holder's reference back; the object lives on while Keras itself uses it.
/// </summary>
public abstract class KerasObject : IPythonValue, IDisposable
{
    private protected KerasObject(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        Python = python;
    }

    // For classes whose Python half calls back into this object.
    private protected KerasObject(Func<KerasObject, PyObject> create) => Python = create(this);

    /// <summary>The object in Python.</summary>
    public PyObject Python { get; }

    /// <summary>Whether this holder was disposed.</summary>
    public bool IsDisposed => Python.IsDisposed;

    /// <summary>The object as it is sent to Python; null is <c>None</c>.</summary>
    public static implicit operator PyValue(KerasObject? value) => value is null ? PyValue.None : value.Python;

    /// <summary>The object as a positional argument.</summary>
    public static implicit operator Argument(KerasObject? value) => new(value);

    /// <inheritdoc/>
    public PyValue ToPyValue() => Python;

    /// <summary>Gives the reference back. Doing it twice is harmless.</summary>
    public void Dispose()
    {
        Python.Dispose();
        DisposeRest();
        GC.SuppressFinalize(this);
    }

    // What a class holds besides the object.
    private protected virtual void DisposeRest()
    {
    }

    /// <summary>What Python says of the object.</summary>
    public override string ToString() => Python.ToString();

    private protected T Read<T>(string attribute)
    {
        using PyObject value = Python.GetAttr(attribute);
        return value.As<T>();
    }

    private protected void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(IsDisposed, this);
}
