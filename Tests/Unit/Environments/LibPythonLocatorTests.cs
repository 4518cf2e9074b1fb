using System.Runtime.InteropServices;
using KerasBridge.Environments;

namespace KerasBridge.Tests.Unit.Environments;

public sealed class LibPythonLocatorTests
{
    private static readonly string _here = RuntimeInformation.ProcessArchitecture.ToString();

    [Fact]
    public void An_installation_of_its_own_has_it_in_its_lib_folder() =>
        Assert.Equal("/opt/py/lib/libpython3.12.so.1.0", LibPythonLocator.Paths(Linux("/opt/py", 12)).First());

    [Fact]
    public void Debians_is_looked_for_in_the_multiarch_folder() =>
        Assert.Contains("/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", LibPythonLocator.Paths(Linux("/usr", 11)));

    [Fact]
    public void A_static_build_looks_for_no_archive()
    {
        var facts = Linux("/opt/py", 12) with { Config = new Dictionary<string, string> { ["LDLIBRARY"] = "libpython3.12.a", ["INSTSONAME"] = "libpython3.12.a" } };
        Assert.DoesNotContain(LibPythonLocator.Paths(facts), path => path.EndsWith(".a", StringComparison.Ordinal));
        Assert.Contains("/opt/py/lib/libpython3.12.so.1.0", LibPythonLocator.Paths(facts));
    }

    [Fact]
    public void Where_it_stands_now_comes_before_what_it_was_built_for()
    {
        var facts = Linux("/home/me/moved", 12, builtFor: "/install/lib");
        var paths = LibPythonLocator.Paths(facts).ToList();
        Assert.True(paths.IndexOf("/home/me/moved/lib/libpython3.12.so.1.0") < paths.IndexOf("/install/lib/libpython3.12.so.1.0"));
    }

    [Fact]
    public void On_windows_it_stands_beside_the_base_interpreter()
    {
        var facts = new InterpreterFacts { Platform = "win32", Version = [3, 13, 1], BasePrefix = "/py", Executable = "/venv/Scripts/python.exe" };
        Assert.Equal("/py/python313.dll", LibPythonLocator.Paths(facts).First());
    }

    [Fact]
    public void A_macos_framework_is_its_own_library()
    {
        var facts = new InterpreterFacts
        {
            Platform = "darwin", Version = [3, 12, 0], BasePrefix = "/F/Python.framework/Versions/3.12",
            Config = new Dictionary<string, string> { ["PYTHONFRAMEWORKPREFIX"] = "/F", ["LDLIBRARY"] = "Python.framework/Versions/3.12/Python" },
        };
        Assert.Equal("/F/Python.framework/Versions/3.12/Python", LibPythonLocator.Paths(facts).First());
    }

    [Fact]
    public void A_missing_library_is_told_with_every_path_and_the_package_to_install()
    {
        var e = Assert.Throws<UnusableEnvironmentException>(() => LibPythonLocator.Find(Linux("/nowhere", 12), _here));
        Assert.Contains("/nowhere/lib/libpython3.12.so.1.0", e.Message);
        Assert.Contains("libpython3.12", e.Advice);
    }

    [Fact]
    public void A_library_for_another_processor_is_told_with_both_names()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("lib/libpython3.12.so.1.0");
        File.WriteAllBytes(path, [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, .. new byte[12], 0x15, 0, .. new byte[100]]);
        var e = Assert.Throws<UnusableEnvironmentException>(() => LibPythonLocator.Find(Linux(folder.Path, 12), _here));
        Assert.Contains("Ppc64le", e.Message);
        Assert.Contains(_here, e.Message);
    }

    private static InterpreterFacts Linux(string prefix, int minor, string? builtFor = null) => new()
    {
        Platform = "linux",
        Version = [3, minor, 0],
        BasePrefix = prefix,
        Config = new Dictionary<string, string>
        {
            ["INSTSONAME"] = $"libpython3.{minor}.so.1.0",
            ["LDVERSION"] = $"3.{minor}",
            ["LIBDIR"] = builtFor ?? prefix + "/lib",
            ["MULTIARCH"] = "x86_64-linux-gnu",
        },
    };
}
