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

    /// <summary>The typed object over one of Python that is an optimizer: for classes that the typed API lacks. Of one that is written in C#, that object itself.</summary>
    public static Optimizer FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return CustomModule.TryTarget(python) as Optimizer ?? new Optimizer(python.Share());
    }
}
