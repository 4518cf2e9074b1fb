namespace KerasBridge;

/// <summary>The shortest way through a model on the running backend, found on first use.</summary>
internal sealed class InferenceFunction(PyObject model) : IDisposable
{
    private static readonly LoadedOnce<PyObject?> s_module = new(Load);

    private PyObject? _function;

    /// <summary>Predicts for one batch.</summary>
    public ArrayOrObject Call(ModelData x) => (_function ?? Make()).Call<ArrayOrObject>(x.ForReading());

    /// <summary>Gives the function back.</summary>
    public void Dispose() => _function?.Dispose();

    // All threads have to use the same one.
    private PyObject Make()
    {
        PyObject made = s_module.Value?.Invoke("make", model) ?? model.GetAttr("predict_on_batch");
        if (Interlocked.CompareExchange(ref _function, made, null) is not { } first)
        {
            return made;
        }

        made.Dispose();
        return first;
    }

    private static PyObject? Load() => KerasRuntime.Current.Backend switch
    {
        KerasBackend.Torch => Load("kerasbridge_recorded_graph", "kerasbridge_inference_torch"),
        KerasBackend.Theano => Load("kerasbridge_few_rows", "kerasbridge_inference_theano"),
        _ => null,
    };

    // Nothing where a version of the backend or of Keras lacks what they need.
    private static PyObject? Load(string needed, string module)
    {
        try
        {
            Load(needed).Dispose();
            return Load(module);
        }
        catch (PythonImportException)
        {
            return null;
        }
    }

    private static PyObject Load(string module) => PythonModules.LoadEmbedded(typeof(InferenceFunction).Assembly, module);
}
