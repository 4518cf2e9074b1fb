using KerasBridge.Interop.Callbacks;

namespace KerasBridge.Tests.Integration;

/// <summary>Objects of .NET that Python keeps alive: they must go with what they were made for.</summary>
internal static class LiveObjects
{
    /// <summary>Does something several times, and asserts that nothing of it stays behind.</summary>
    public static void DoNotGrow(Action action)
    {
        action();
        long before = Count();
        for (int i = 0; i < 3; i++)
        {
            action();
        }

        Assert.Equal(before, Count());
    }

    private static long Count()
    {
        long last = -1;
        for (int i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            using PyObject collector = PyObject.Import("gc");
            collector.Invoke("collect").Dispose();
            last = ManagedObject.LiveCount;
        }

        return last;
    }
}
