using System.Runtime.Loader;
using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.Threading;
using Python.Runtime;

namespace KerasBridge.PythonNet;

/// <summary>
/// pythonnet and KerasBridge over one Python. Whichever runs first, the other joins it; afterwards each takes Python's lock by its own
/// means (<c>Py.GIL()</c>, <see cref="PythonLock"/>), on the same thread and nested, too. Neither ends the interpreter of the other.
/// </summary>
public static class PythonNetRuntime
{
    private static readonly Lock s_gate = new();
    private static volatile ObjectExchange? s_exchange;
    private static string? s_whyNot;
    private static volatile bool s_isProcessEnding;

    /// <summary>
    /// Makes both run: starts whichever does not run yet, and lets pythonnet convert KerasBridge's types (<see cref="KerasCodec"/>). Doing
    /// it again is harmless. pythonnet's <c>Initialize</c> leaves the lock with its thread; where this method calls it, the lock is given
    /// back: use <c>using (Py.GIL())</c> around code of pythonnet and Numpy.NET, as on any thread but the first.
    /// </summary>
    /// <param name="options">What KerasBridge is started with; left out, defaults.</param>
    /// <exception cref="InvalidOperationException">
    /// KerasBridge runs with other options; or pythonnet does not support the Python that runs (3.1: from 3.10 on), or was shut down
    /// (<c>PythonEngine.Shutdown</c>), which it can't come back from. KerasBridge itself stays usable.
    /// </exception>
    /// <inheritdoc cref="KerasRuntime.Start" path="/exception[not(@cref='T:System.InvalidOperationException')]"/>
    public static KerasRuntime Start(KerasOptions? options = null)
    {
        KerasRuntime runtime = options is null ? KerasRuntime.Current : KerasRuntime.Start(options);
        EnsureConnected(runtime);
        return runtime;
    }

    /// <summary>The way from one to the other; connects them at first use.</summary>
    internal static ObjectExchange Exchange => EnsureConnected(KerasRuntime.Current);

    private static ObjectExchange EnsureConnected(KerasRuntime runtime) => s_exchange ?? RuntimeStartup.OutsideLock(() =>
    {
        lock (s_gate)
        {
            return s_exchange ??= Connect(runtime);
        }
    });

    private static ObjectExchange Connect(KerasRuntime runtime)
    {
        GilScope.Share();
        StartPythonNet(runtime);
        using PythonLock held = PythonLock.Take();
        var codec = new KerasCodec();
        PyObjectConversions.RegisterEncoder(codec);
        PyObjectConversions.RegisterDecoder(codec);
        ManagedErrors.Foreign = new PythonNetErrors();
        PythonEngine.AddShutdownHandler(Disconnect);
        AssemblyLoadContext.Default.Unloading += _ => s_isProcessEnding = true;
        return new ObjectExchange();
    }

    private static void Disconnect()
    {
        if (s_isProcessEnding)
        {
            SpareCollections();
        }

        ManagedErrors.Foreign = null;
        s_exchange = null;
        s_whyNot = "pythonnet was shut down in this process, and can't be started a second time. KerasBridge goes on without it.";
    }

    // pythonnet collects Python's garbage dozens of times when the process ends: with Keras loaded, that took 20 s.
    private static void SpareCollections()
    {
        using (Py.GIL())
        {
            using Python.Runtime.PyObject collector = Py.Import("gc");
            collector.InvokeMethod("freeze").Dispose();
        }
    }

    private static void StartPythonNet(KerasRuntime runtime)
    {
        if (PythonEngine.IsInitialized)
        {
            return;
        }

        if (s_whyNot is not null)
        {
            throw new InvalidOperationException(s_whyNot);
        }

        Python.Runtime.Runtime.PythonDLL = runtime.Environment.LibPython;
        Initialize(runtime.Environment.PythonVersion);
    }

    // It takes the lock, and keeps it also where it fails: then it is in a state that it can't leave.
    private static void Initialize(Version python)
    {
        try
        {
            PythonEngine.Initialize();
        }
        catch (Exception e)
        {
            Version own = typeof(PythonEngine).Assembly.GetName().Version!;
            s_whyNot = $"pythonnet {own.ToString(3)} can't be started on Python {python}: {e.Message} KerasBridge goes on without it.";
            throw new InvalidOperationException(s_whyNot, e);
        }
        finally
        {
            GilScope.ReleaseIfHeld();
        }
    }
}
