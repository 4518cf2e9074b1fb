using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// Python's global interpreter lock, held by this thread until the end of the scope: <c>using PythonLock held = PythonLock.Take();</c>.
/// Every call takes the lock by itself; many short calls in a row take it once this way and cost less than half. Scopes nest.
/// What takes long inside Python (training, most of NumPy) lets other threads in meanwhile; .NET code in the scope does not,
/// so it should not wait for anything, nor end the process (<c>Environment.Exit</c> waits ten seconds for the lock then).
/// </summary>
public readonly ref struct PythonLock : IDisposable
{
    private readonly GilScope _scope;

    private PythonLock(GilScope scope) => _scope = scope;

    /// <summary>Takes the lock, waiting for it where needed; starts Python where it does not run yet.</summary>
    /// <exception cref="ObjectDisposedException">The process is ending.</exception>
    /// <inheritdoc cref="KerasRuntime.Start" path="/exception"/>
    public static PythonLock Take()
    {
        KerasRuntime.EnsureInterpreter();
        return new PythonLock(GilScope.Acquire());
    }

    /// <summary>Whether this thread holds the lock.</summary>
    public static bool IsHeld => GilScope.IsHeld;

    /// <summary>Gives the lock back, where this is the outermost scope of the thread.</summary>
    public void Dispose() => _scope.Dispose();
}
