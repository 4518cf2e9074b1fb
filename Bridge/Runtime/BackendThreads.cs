namespace KerasBridge;

/// <summary>Thread settings of backends that take them after import only.</summary>
internal static class BackendThreads
{
    public static void Apply(int? threads, string backend)
    {
        if (threads is not { } count || backend != "torch")
        {
            return;
        }

        using PyObject torch = PyObject.Import("torch");
        torch.Invoke("set_num_threads", count).Dispose();
    }
}
