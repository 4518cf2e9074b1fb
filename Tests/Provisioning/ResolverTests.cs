using KerasBridge.Environments;
using Microsoft.Extensions.Logging.Abstractions;

namespace KerasBridge.Tests.Provisioning;

/// <summary>The resolver with real interpreters, in folders that look like virtual environments.</summary>
public sealed class ResolverTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge-resolver-").FullName;

    // A Keras that the test run itself was given would be found before the ones made here.
    public ResolverTests()
    {
        Environment.SetEnvironmentVariable("PYTHONPATH", null);
        Environment.SetEnvironmentVariable("KERAS_BACKEND", null);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_named_environment_is_described_by_its_own_interpreter()
    {
        MakeEnvironment(keras: "__version__ = '3.15.1'\nfrom . import backend\n");
        var environment = Resolve(new EnvironmentOptions { VirtualEnvironment = Venv, Backend = KerasBackend.Torch });
        Assert.Equal(("3.15.1", "2.4.6", KerasBackend.Torch), (environment.KerasVersion, environment.NumPyVersion, environment.Backend));
        Assert.Equal(Venv, environment.Prefix);
        Assert.True(File.Exists(environment.LibPython));
        Assert.Equal("torch", environment.Variables["KERAS_BACKEND"]);
        Assert.Contains(environment.SearchPath, path => path.StartsWith(Venv, StringComparison.Ordinal));
    }

    [Fact]
    public void A_Keras_that_fails_on_import_is_told_in_Pythons_words()
    {
        MakeEnvironment(keras: "raise ImportError('libexotic.so.7: cannot open shared object file')\n");
        var e = Assert.Throws<EnvironmentNotFoundException>(() => Resolve(new EnvironmentOptions { VirtualEnvironment = Venv }));
        var attempt = Assert.Single(e.Attempts);
        Assert.Contains("libexotic.so.7", attempt.Cause);
        Assert.Contains("libexotic.so.7", e.Message);
        Assert.Contains(Venv, e.Message);
    }

    [Fact]
    public void What_was_verified_is_not_verified_again_until_it_changes()
    {
        var marker = Path.Combine(_folder, "imported");
        MakeEnvironment(keras: $"__version__ = '3.15.1'\nfrom . import backend\nopen({Literal(marker)}, 'w').close()\n");
        var options = new EnvironmentOptions { VirtualEnvironment = Venv };
        Resolve(options);
        File.Delete(marker);
        Resolve(options);
        Assert.False(File.Exists(marker), "Keras was imported again although nothing had changed");
        File.AppendAllText(Path.Combine(Packages(), "keras", "__init__.py"), "\n");
        Resolve(options);
        Assert.True(File.Exists(marker), "a changed Keras was taken for verified");
    }

    [Fact]
    public void A_named_interpreter_that_is_missing_is_an_error_and_no_reason_to_look_elsewhere()
    {
        var e = Assert.Throws<EnvironmentNotFoundException>(() => Resolve(new EnvironmentOptions { Interpreter = "/no/such/python3" }));
        Assert.Equal("/no/such/python3", Assert.Single(e.Attempts).Path);
    }

    [Fact]
    public void A_program_that_is_no_Python_is_told_so()
    {
        var e = Assert.Throws<EnvironmentNotFoundException>(() => Resolve(new EnvironmentOptions { Interpreter = "/bin/echo" }));
        Assert.Contains("does not answer as a Python interpreter does", Assert.Single(e.Attempts).Cause);
    }

    [Fact]
    public void An_environment_without_Keras_says_how_to_install_it()
    {
        MakeEnvironment(keras: null);
        var e = Assert.Throws<EnvironmentNotFoundException>(() => Resolve(new EnvironmentOptions { VirtualEnvironment = Venv }));
        Assert.Contains("no Keras", e.Attempts[0].Cause);
        Assert.Contains("-m pip install keras", e.Attempts[0].Advice);
    }

    private string Venv => Path.Combine(_folder, "venv");

    private PythonEnvironment Resolve(EnvironmentOptions options) => new EnvironmentResolver().Resolve(
        options with { CacheFolder = Path.Combine(_folder, "cache"), AllowProvisioning = false }, null, NullLogger.Instance, CancellationToken.None);

    private void MakeEnvironment(string? keras)
    {
        var python = BasePythonUnderTest.Find();
        Assert.SkipWhen(python.LibraryFolders.Count > 0, "The only Python here cannot make virtual environments.");
        Tool.Run(python.Executable, "-m", "venv", "--without-pip", Venv);
        WritePackage("numpy", "__version__ = '2.4.6'\n");
        WritePackage("torch", "");
        if (keras is null)
            return;
        WritePackage("keras", keras);
        File.WriteAllText(Path.Combine(Packages(), "keras", "backend.py"), "import os\ndef backend():\n    return os.environ['KERAS_BACKEND']\n");
    }

    private void WritePackage(string name, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Packages(), name)).FullName;
        File.WriteAllText(Path.Combine(folder, "__init__.py"), text);
    }

    private string Packages() => Directory.GetDirectories(Path.Combine(Venv, "lib"), "python3*").Select(path => Path.Combine(path, "site-packages")).Single();

    private static string Literal(string path) => $"'{path}'";
}
