using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// Lets other threads interrupt what this thread does in Python, such as a loop without end: the running Python code gets a
/// <c>KeyboardInterrupt</c> before its next instruction, and the call comes back with a <see cref="PythonKeyboardInterruptException"/>.
/// A last resort: Python code is cut short wherever it stands. Code in C or .NET that does not come back (a computation of the backend,
/// a read that waits, an override) can't be interrupted; it gets the interrupt when it returns to Python.
/// </summary>
public sealed unsafe class PythonInterrupt : IDisposable
{
    private readonly nuint _thread;

    // Changed and read with Python's lock held, like what it stands for.
    private bool _isOver;

    private PythonInterrupt(nuint thread) => _thread = thread;

    /// <summary>Whether <see cref="Raise"/> was called in time.</summary>
    public bool WasRaised { get; private set; }

    /// <summary>What interrupts the calling thread, from now until it is disposed.</summary>
    public static PythonInterrupt OfThisThread()
    {
        KerasRuntime.EnsureInterpreter();
        using GilScope gil = GilScope.Acquire();
        return new PythonInterrupt(Api.PyThread_get_thread_ident());
    }

    /// <summary>
    /// Interrupts the thread; may be called from any other. Waits for Python's lock, which C code may hold for long.
    /// </summary>
    /// <returns>Whether the thread will be interrupted: not after <see cref="Dispose"/>, nor where it never was in Python.</returns>
    public bool Raise()
    {
        using GilScope gil = GilScope.Acquire();
        bool isRaised = !_isOver && Api.PyThreadState_SetAsyncExc(_thread, LibPython.ExportedObject("PyExc_KeyboardInterrupt")) > 0;
        WasRaised |= isRaised;
        return isRaised;
    }

    /// <summary>Ends the time in which the thread can be interrupted, and takes back an interrupt that has not struck yet.</summary>
    public void Dispose()
    {
        if (!GilScope.TryAcquire(out GilScope gil))
        {
            return;
        }

        using (gil)
        {
            if (!_isOver)
            {
                _isOver = true;
                _ = Api.PyThreadState_SetAsyncExc(_thread, 0);
            }
        }
    }
}
