namespace KerasBridge;

/// <summary>Functions of Keras that compute: <c>keras.ops</c> in Keras 3, <c>keras.backend</c> in Keras 2.</summary>
internal static class Backend
{
    /// <summary>Calls a function of <c>keras.backend</c>.</summary>
    public static PyObject Invoke(string function, params ReadOnlySpan<Argument> arguments) => Invoke("keras.backend", function, arguments);

    /// <summary>Calls a function of <c>keras.ops</c>.</summary>
    public static PyObject InvokeOps(string function, params ReadOnlySpan<Argument> arguments) => Invoke("keras.ops", function, arguments);

    /// <summary>Calls a function that has the same meaning in <c>keras.ops</c> and, under that name, in <c>keras.backend</c>.</summary>
    /// <exception cref="KerasVersionException">The running Keras lacks it.</exception>
    public static Tensor Compute(string function, params ReadOnlySpan<Argument> arguments)
    {
        using PyObject module = PyObject.Import(KerasRuntime.Current.IsKeras3 ? "keras.ops" : "keras.backend");
        using PyObject target = module.TryGetAttr(function)
            ?? throw new KerasVersionException($"keras.ops.{function}", new Version(3, 0), KerasRuntime.Current.KerasVersion);
        return new Tensor(target.Call(arguments));
    }

    private static PyObject Invoke(string module, string function, ReadOnlySpan<Argument> arguments)
    {
        using PyObject imported = PyObject.Import(module);
        return imported.Invoke(function, arguments);
    }
}
