namespace KerasBridge;

/// <summary>What is measured beside the loss, upstream <c>keras.metrics.Metric</c>.</summary>
public partial class Metric : KerasObject
{
    private protected Metric(PyObject python)
        : base(python)
    {
    }

    private protected Metric(Func<KerasObject, PyObject> create)
        : base(create)
    {
    }

    /// <summary>The typed object over one of Python that is a metric: for classes that the typed API lacks.</summary>
    public static Metric FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return new Metric(python.Share());
    }
}
