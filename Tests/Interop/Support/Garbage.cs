using KerasBridge.Interop.Threading;

namespace KerasBridge.Tests.Interop.Support;

/// <summary>Collections on both sides.</summary>
internal static class Garbage
{
    /// <summary>Collects in .NET and runs the finalisers.</summary>
    public static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    /// <summary>Collects in .NET and then in Python, which is entered and left.</summary>
    public static void CollectBoth()
    {
        Collect();
        using GilScope gil = GilScope.Acquire();
        using var script = new Script("import gc; gc.collect()");
    }
}
