namespace KerasBridge;

/// <summary>A learning rate that changes while training, upstream <c>keras.optimizers.schedules.LearningRateSchedule</c>; Keras 3.</summary>
public partial class LearningRateSchedule : KerasObject
{
    private protected LearningRateSchedule(PyObject python)
        : base(python)
    {
    }

    private protected LearningRateSchedule(Func<KerasObject, PyObject> create)
        : base(create)
    {
    }

    /// <summary>The typed object over one of Python that is a schedule: for classes that the typed API lacks.</summary>
    public static LearningRateSchedule FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return new LearningRateSchedule(python.Share());
    }
}
