using KerasBridge.Interop.CApi;

namespace KerasBridge.Tests.Interop.Support;

/// <summary>A test that needs a running interpreter.</summary>
public abstract class PythonTest
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

    internal static void NeedsVersion(int minor, string because) => Assert.SkipWhen(Version.Minor < minor, because);
}
