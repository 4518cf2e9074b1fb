namespace KerasBridge;

/// <summary>What a training makes small, upstream <c>keras.losses.Loss</c>.</summary>
public partial class Loss : KerasObject
{
    private protected Loss(PyObject python)
        : base(python)
    {
    }

    private protected Loss(Func<KerasObject, PyObject> create)
        : base(create)
    {
    }

    /// <summary>The typed object over one of Python that is a loss: for classes that the typed API lacks.</summary>
    public static Loss FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return new Loss(python.Share());
    }
}
