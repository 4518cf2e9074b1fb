namespace KerasBridge;

/// <summary>
/// Makes Theano usable from several threads: one compiles at a time, and one calls the same compiled function at a time. Different
/// models run side by side.
/// </summary>
internal static class TheanoThreads
{
    public static void Apply(string backend)
    {
        if (backend == "theano")
        {
            using PyObject module = PythonModules.LoadEmbedded(typeof(TheanoThreads).Assembly, "kerasbridge_theano");
            module.Invoke("install").Dispose();
        }
    }
}
