namespace KerasBridge;

/// <summary>What Keras 2 needs to stand in for Keras 3.</summary>
internal static class Keras2
{
    private const string Name = "kerasbridge_keras2";

    private static readonly string[] s_computing = ["keras.backend.", "keras.activations.", "keras.losses.", "keras.metrics."];

    private static readonly LoadedOnce<PyObject> s_module = new(() => PythonModules.LoadEmbedded(typeof(Keras2).Assembly, Name));

    /// <summary>Whether a symbol of Keras 2 is a function that computes.</summary>
    public static bool TakesTensorsOnly(string name)
    {
        bool isFunction = char.IsLower(name[name.LastIndexOf('.') + 1]);
        return isFunction && s_computing.Any(module => name.StartsWith(module, StringComparison.Ordinal));
    }

    /// <summary>A function of <c>keras.backend</c> that takes arrays where its like in <c>keras.ops</c> does.</summary>
    public static PyObject OverArrays(PyObject function)
    {
        using (function)
        {
            return s_module.Value.Invoke("over_arrays", function);
        }
    }

    /// <summary>Has a metric take values in: its own method only describes the change.</summary>
    public static void UpdateMetric(PyObject metric, params ReadOnlySpan<Argument> values) =>
        s_module.Value.Invoke("update_metric", [metric, .. values]).Dispose();
}
