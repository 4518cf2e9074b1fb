namespace KerasBridge;

/// <summary>How a training changes weights, upstream <c>keras.optimizers.Optimizer</c>.</summary>
public partial class Optimizer : KerasObject
{
    private protected Optimizer(PyObject python)
        : base(python)
    {
    }

    private protected Optimizer(Func<KerasObject, PyObject> create)
        : base(create)
    {
    }

    /// <summary>The typed object over one of Python that is an optimizer: for classes that the typed API lacks.</summary>
    public static Optimizer FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return new Optimizer(python.Share());
    }
}
