using System.Runtime.InteropServices;
using KerasBridge.Interop.CApi;

namespace KerasBridge.Interop.Lifecycle;

/// <summary>
/// The end of the process after all managed code. The C library then runs the destructors of native libraries while threads are still
/// inside them, and those of torch take away from under such threads what they work with: most processes crashed. So the process ends
/// before any destructor runs, as soon as the C library's streams are flushed.
/// </summary>
internal static unsafe partial class NativeExit
{
    /// <summary>Tells the C library. What is registered last runs first.</summary>
    /// <param name="isPythonFree">Whether Python's lock can be had.</param>
    public static void Prepare(bool isPythonFree)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (TryExport("on_exit", out nint onExit) && TryExport("_exit", out nint end) && TryExport("fflush", out nint flush))
        {
            // Functions for on_exit get the exit code as their first argument, which is the one that _exit takes.
            ((delegate* unmanaged[Cdecl]<nint, nint, int>)onExit)(end, 0);
            AtExit(flush, 0, 0);
            return;
        }

        if (isPythonFree)
        {
            PrepareThreadState();
        }
    }

    // Where the exit code can't be had, the destructors run. Those of torch enter Python for each object that they drop, and where the
    // thread has no state yet, each entry makes one. That takes ten seconds in all, because CPython reads the limits of the main
    // thread's stack anew each time. So the thread gets a state before they run, and gives the lock back.
    private static void PrepareThreadState()
    {
        AtExit((nint)Api.PyEval_SaveThread, 0, 0);
        AtExit((nint)Api.PyGILState_Ensure, 0, 0);
    }

    private static bool TryExport(string name, out nint function) =>
        NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), name, out function);

    [LibraryImport("libc", EntryPoint = "__cxa_atexit")]
    private static partial int AtExit(nint function, nint argument, nint library);
}
