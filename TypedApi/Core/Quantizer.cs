namespace KerasBridge;

/// <summary>How numbers are stored with fewer bits, upstream <c>keras.quantizers.Quantizer</c>; Keras 3.</summary>
public partial class Quantizer : KerasObject
{
    private protected Quantizer(PyObject python)
        : base(python)
    {
    }

    /// <summary>The typed object over one of Python that is a quantizer: for classes that the typed API lacks.</summary>
    public static Quantizer FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return new Quantizer(python.Share());
    }
}
