using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Tests.Interop.Support;

/// <summary>A test that needs a running interpreter, after which nobody is left inside.</summary>
public abstract class PythonTest : IDisposable
{
    protected PythonTest(RunningPython python)
    {
        Assert.SkipWhen(python.Install is null, NoPython);
        Python = python.Install;
    }

    internal const string NoPython = "This machine has no shared libpython of CPython 3.9 to 3.14.";

    /// <summary>What runs.</summary>
    protected PythonInstall Python { get; }

    /// <summary>Its version, such as 3.14.</summary>
    internal static Version Version => LibPython.Version;

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        Guarded.Until(() => GilScope.Present == 0, () => { }, $"{GilScope.Present} threads count as waiting for the lock or inside of Python.");
        GC.SuppressFinalize(this);
    }

    internal static void NeedsVersion(int minor, string because) => Assert.SkipWhen(Version.Minor < minor, because);
}
