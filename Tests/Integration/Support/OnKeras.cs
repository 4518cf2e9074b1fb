namespace KerasBridge.Tests.Integration;

/// <summary>Skips, with a reason, what the running Keras can't have.</summary>
internal static class OnKeras
{
    public static bool Is3 => KerasRuntime.Current.IsKeras3;

    /// <summary>Skips the test on Keras 2.</summary>
    public static void Requires3(string feature) =>
        Assert.SkipUnless(Is3, $"{feature} needs Keras 3, and {KerasRuntime.Current.KerasVersion} is running.");

    /// <summary>
    /// Theano translates a new kind of network to C for minutes. Where that is not what a test is about, it computes without.
    /// </summary>
    public static CompiledModel WithoutCompiler(this CompiledModel model)
    {
        if (!Is3)
        {
            using PyObject modes = PyObject.Import("theano.compile.mode");
            using PyObject fast = modes.Invoke("get_mode", "FAST_COMPILE");
            using PyObject mode = fast.Invoke("excluding", "conv_gemm");
            model.Python.SetAttr("_function_kwargs", PyValue.Dictionary(new Dictionary<string, PyValue> { ["mode"] = mode }));
        }

        return model;
    }

    /// <summary>Skips the test on Keras 3.</summary>
    public static void Requires2(string feature) =>
        Assert.SkipWhen(Is3, $"{feature} is about Keras 2, and {KerasRuntime.Current.KerasVersion} is running.");
}
