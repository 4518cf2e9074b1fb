using System.Runtime.InteropServices;
using KerasBridge.Interop.CApi;

namespace KerasBridge.Interop.Lifecycle;

/// <summary>
/// Gives the thread that ends the process a thread state in Python. Destructors of native libraries run there, after all managed code;
/// those of torch enter Python for each object that they drop, and where the thread has no state yet, each entry makes one. That takes
/// ten seconds in all, because CPython reads the limits of the main thread's stack anew each time.
/// </summary>
internal static unsafe partial class ExitThreadState
{
    /// <summary>
    /// Has the C library call two functions of libpython before it runs the destructors of what was loaded so far: the one that makes
    /// the state and takes the lock, and the one that gives the lock back and keeps the state. The last one registered runs first.
    /// </summary>
    public static void Prepare()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        AtExit((nint)Api.PyEval_SaveThread, 0, 0);
        AtExit((nint)Api.PyGILState_Ensure, 0, 0);
    }

    [LibraryImport("libc", EntryPoint = "__cxa_atexit")]
    private static partial int AtExit(nint function, nint argument, nint library);
}
