using KerasBridge.Interop.Lifecycle;
using KerasBridge.Tests.Interop.Host;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Lifecycle;

/// <summary>What can't be started says why, and leaves the process able to start what can.</summary>
public sealed class FailedStartTests(RunningPython python) : PythonTest(python)
{
    private InterpreterConfig Good => new() { LibPython = Python.LibPython, Executable = Python.Executable };

    [Fact]
    public void A_missing_library_is_named() => AssertRefused("/nowhere/libpython3.so", "DllNotFoundException", "/nowhere/libpython3.so");

    [Fact]
    public void A_file_that_is_no_library_is_refused_in_the_words_of_the_loader()
    {
        using var folder = new TemporaryFolder();

        AssertRefused(folder.Write("libpython3.so", new string('x', 1000)), "DllNotFoundException", "invalid ELF header");
    }

    [Fact]
    public void A_library_for_another_architecture_is_called_that()
    {
        using var folder = new TemporaryFolder();
        byte[] library = File.ReadAllBytes(Python.LibPython);
        library[18] ^= 0xFF;
        string path = Path.Combine(folder.Path, "libpython3.so");
        File.WriteAllBytes(path, library);

        AssertRefused(path, "DllNotFoundException", "architecture");
    }

    [Fact]
    public void A_library_that_is_no_libpython_is_refused() =>
        AssertRefused("libc.so.6", "MissingExportException", "libc.so.6 does not export Py_GetVersion");

    [Fact]
    public void A_version_below_3_9_is_refused_by_its_number()
    {
        string? old = OldLibPython();
        Assert.SkipWhen(old is null, "This machine has no libpython of CPython 3.6 to 3.8.");

        AssertRefused(old, "InterpreterStartException", "3.9");
    }

    [Fact]
    public void A_home_without_a_standard_library_is_refused_before_Python_aborts_the_process()
    {
        using var folder = new TemporaryFolder();

        AssertRefused(Good with { Home = folder.Path }, "InterpreterStartException", folder.Path);
    }

    private static string? OldLibPython()
    {
        string versions = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv", "versions");
        return Directory.Exists(versions)
            ? Directory.EnumerateFiles(versions, "libpython3.8.so.1.0", SearchOption.AllDirectories).FirstOrDefault()
            : null;
    }

    private void AssertRefused(string library, string exception, string message) =>
        AssertRefused(Good with { LibPython = library }, exception, message);

    private void AssertRefused(InterpreterConfig bad, string exception, string message)
    {
        ChildResult result = StartsProgram.Start("print('runs')", [bad, Good]);

        Assert.True(result.ExitCode == 0 && result.Output.Trim() == "runs", result.ToString());
        Assert.StartsWith(exception + ": ", result.Error);
        Assert.Contains(message, result.Error);
    }
}
