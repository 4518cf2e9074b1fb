namespace KerasBridge;

/// <summary>A penalty on weights or outputs that is added to the loss, upstream <c>keras.regularizers.Regularizer</c>.</summary>
public partial class Regularizer : KerasObject
{
    private protected Regularizer(PyObject python)
        : base(python)
    {
    }

    private protected Regularizer(Func<KerasObject, PyObject> create)
        : base(create)
    {
    }

    /// <summary>The typed object over one of Python that is a regularizer: for classes that the typed API lacks.</summary>
    public static Regularizer FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return new Regularizer(python.Share());
    }
}
