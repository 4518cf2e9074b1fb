namespace KerasBridge;

/// <summary>What weights are held to after each step of training, upstream <c>keras.constraints.Constraint</c>.</summary>
public partial class Constraint : KerasObject
{
    private protected Constraint(PyObject python)
        : base(python)
    {
    }

    private protected Constraint(Func<KerasObject, PyObject> create)
        : base(create)
    {
    }

    /// <summary>The typed object over one of Python that is a constraint: for classes that the typed API lacks.</summary>
    public static Constraint FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return new Constraint(python.Share());
    }
}
