namespace KerasBridge;

/// <summary>What Keras 2 needs to stand in for Keras 3.</summary>
internal static class Keras2
{
    private const string Name = "kerasbridge_keras2";

    private static readonly Lazy<PyObject> s_module = new(() => PythonModules.LoadEmbedded(typeof(Keras2).Assembly, Name));

    /// <summary>A function of <c>keras.backend</c> that takes arrays where its like in <c>keras.ops</c> does.</summary>
    public static PyObject OverArrays(PyObject function)
    {
        using (function)
        {
            return s_module.Value.Invoke("over_arrays", function);
        }
    }
}
