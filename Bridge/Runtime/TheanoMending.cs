namespace KerasBridge;

/// <summary>
/// Mends Theano where it runs, which nobody maintains any longer. It becomes usable from several threads: one compiles at a time, and one
/// calls the same compiled function at a time. And it finds in its folder what an earlier process compiled.
/// </summary>
internal static class TheanoMending
{
    private static readonly string[] s_modules = ["kerasbridge_theano_threads", "kerasbridge_theano_cache"];

    public static void Apply(string backend)
    {
        if (backend != "theano")
        {
            return;
        }

        foreach (string name in s_modules)
        {
            using PyObject module = PythonModules.LoadEmbedded(typeof(TheanoMending).Assembly, name);
            module.Invoke("install").Dispose();
        }
    }
}
