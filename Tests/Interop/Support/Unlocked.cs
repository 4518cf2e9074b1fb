using KerasBridge.Interop.Threading;

namespace KerasBridge.Tests.Interop.Support;

/// <summary>Code that runs without Python's lock, inside of code that holds it.</summary>
internal static class Unlocked
{
    public static void Run(Action action)
    {
        ReleasedGil released = GilScope.Release();
        try
        {
            action();
        }
        finally
        {
            GilScope.Restore(released);
        }
    }
}
