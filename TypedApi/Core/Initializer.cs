namespace KerasBridge;

/// <summary>The first values of weights, upstream <c>keras.initializers.Initializer</c>.</summary>
public partial class Initializer : KerasObject
{
    private protected Initializer(PyObject python)
        : base(python)
    {
    }

    private protected Initializer(Func<KerasObject, PyObject> create)
        : base(create)
    {
    }

    /// <summary>The typed object over one of Python that is an initializer: for classes that the typed API lacks.</summary>
    public static Initializer FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return new Initializer(python.Share());
    }
}
