namespace KerasBridge.Tests.Integration;

/// <summary>Collects what nobody uses any more, to count what is left.</summary>
internal static class Garbage
{
    /// <summary>That of .NET, with what its finalisers leave to Python, and that of Python.</summary>
    public static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        CollectInPython();
    }

    /// <summary>That of Python alone: what .NET has forgotten stays.</summary>
    public static void CollectInPython()
    {
        using PyObject collector = PyObject.Import("gc");
        collector.Invoke("collect").Dispose();
    }
}
