using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop;

/// <summary>A process holds one CPython at most: so the tests of this assembly run once more, in a process of its own, for each on the machine.</summary>
public sealed class EveryLibPython(ITestOutputHelper output)
{
    // What has to do with libraries as files is the same for every CPython.
    private static readonly string[] s_withoutThisAndNative =
        ["-class-", typeof(EveryLibPython).FullName!, "-namespace-", typeof(Native.ElfFileTests).Namespace!];

    /// <summary>Every CPython of the machine; one row without any where there is none, so that the skip can say why.</summary>
    public static TheoryData<PythonInstall?> Installs()
    {
        IReadOnlyList<PythonInstall> found = PythonInstalls.FindAll();
        return found.Count == 0 ? [(PythonInstall?)null] : [.. found];
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Installs))]
    public void Passes_all_tests_of_this_assembly(PythonInstall? python)
    {
        Assert.SkipWhen(python is null, PythonTest.NoPython);
        var environment = new Dictionary<string, string>
        {
            [PythonInstalls.LibPythonVariable] = python.LibPython,
            [PythonInstalls.ExecutableVariable] = python.Executable,
        };
        ChildResult child = ChildProcess.RunSelf(["-noLogo", "-noColor", .. s_withoutThisAndNative], environment);
        output.WriteLine(child.Output);
        Assert.True(child.ExitCode == 0, $"{python} ({python.LibPython}): {child}");
    }
}
