namespace KerasBridge;

/// <summary>
/// A C# type over an object of upstream Keras. <see cref="Python"/> is the object itself, for what the typed API lacks.
/// Disposing gives this holder's reference back; the object lives on while Keras itself uses it.
/// </summary>
public abstract class KerasObject : IPythonValue, IDisposable
{
    private readonly PyObject _python;
    private PyObject? _weak;

    private protected KerasObject(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        _python = python;
    }

    // For classes whose Python half calls back into this object: it does so while Python lives, whether or not this holder was disposed.
    private protected KerasObject(Func<KerasObject, PyObject> create)
    {
        _python = create(this);
        _weak = Weaken();
    }

    /// <summary>The object in Python.</summary>
    public PyObject Python => _weak is not null && _python.IsDisposed ? FindPython(_weak) : _python;

    /// <summary>Whether this holder was disposed.</summary>
    public bool IsDisposed => _python.IsDisposed;

    /// <summary>The object as it is sent to Python; null is <c>None</c>.</summary>
    public static implicit operator PyValue(KerasObject? value) => value is null ? PyValue.None : value.Python;

    /// <summary>The object as a positional argument.</summary>
    public static implicit operator Argument(KerasObject? value) => new(value);

    /// <inheritdoc/>
    public PyValue ToPyValue() => Python;

    /// <summary>Gives the reference back. Doing it twice is harmless.</summary>
    public void Dispose()
    {
        _python.Dispose();
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

    /// <summary>Gives the reference back, and goes on with the object as long as Python keeps it.</summary>
    internal void LeaveToPython()
    {
        if (!_python.IsDisposed)
        {
            _weak ??= Weaken();
            Dispose();
        }
    }

    private PyObject Weaken()
    {
        using PyObject references = PyObject.Import("weakref");
        return references.Invoke("ref", _python);
    }

    private PyObject FindPython(PyObject weak)
    {
        PyObject found = weak.Call();
        return found.IsNone ? _python : found;
    }

    private protected void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(Python.IsDisposed, this);
}
