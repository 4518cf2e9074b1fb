namespace KerasBridge;

/// <summary>What is told about, and may steer, a training, upstream <c>keras.callbacks.Callback</c>.</summary>
public partial class Callback : KerasObject
{
    private protected Callback(PyObject python)
        : base(python)
    {
    }

    private protected Callback(Func<KerasObject, PyObject> create)
        : base(create)
    {
    }

    /// <summary>The typed object over one of Python that is a callback: for classes that the typed API lacks.</summary>
    public static Callback FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return new Callback(python.Share());
    }

    /// <summary>Callbacks as an argument; none are not sent.</summary>
    internal static PyValue ListOrUnset(IReadOnlyList<Callback> callbacks) => callbacks.Count == 0 ? default : PyValues.List(callbacks);
}
