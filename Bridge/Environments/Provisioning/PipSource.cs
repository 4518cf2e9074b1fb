using System.ComponentModel;

namespace KerasBridge.Environments;

/// <summary>Makes a virtual environment with Keras 3 from the Python package index, by uv where it is installed, else by pip.</summary>
internal sealed class PipSource(ProvisioningReporter reporter) : IEnvironmentSource
{
    // Keras's own default, and what most of its documentation is about.
    private const KerasBackend DefaultBackend = KerasBackend.TensorFlow;

    private const string Venv = "venv";

    private static readonly string[] _pip = ["-m", "pip", "--disable-pip-version-check", "--no-input"];
    private static readonly string[] _install = ["install", "--retries", "2", "-r"];

    public string Description => "the Python package index";

    public string FolderName(KerasBackend? requested)
    {
        var backend = requested ?? DefaultBackend;
        return $"pip-{backend.ToKerasName()}-{Requirements.Fingerprint(backend)}";
    }

    public ProvisionedManifest Build(string folder, KerasBackend? requested, CancellationToken cancellation)
    {
        var backend = requested ?? DefaultBackend;
        var python = BasePython.Find(cancellation);
        var venv = Path.Combine(folder, Venv);
        var requirements = Requirements.Write(folder, backend);
        foreach (var (step, command) in Commands(python, venv, requirements, backend))
            Run(step, command, cancellation);
        return new ProvisionedManifest("pip", backend.ToKerasName(), Path.GetRelativePath(folder, InterpreterLayout.Of(venv)));
    }

    public void RemoveDownloads()
    {
        // pip and uv keep a cache of their own, which belongs to the user.
    }

    private static IEnumerable<(string Step, ToolCommand Command)> Commands(string python, string venv, string requirements, KerasBackend backend)
    {
        const string create = "Create a virtual environment";
        var install = $"Install Keras 3 with {backend.ToKerasName()}";
        var interpreter = Path.Combine(venv, OperatingSystem.IsWindows() ? @"Scripts\python.exe" : "bin/python3");
        if (PathSearch.Find("uv") is { } uv)
            return
            [
                (create, new(uv, "venv", "--python", python, venv)),
                (install, new(uv, "pip", "install", "--python", interpreter, "-r", requirements)),
            ];
        // A pip that is there already can fill the new environment, which saves unpacking another one: half of the time where no index answers.
        return PipCanServe(python)
            ?
            [
                (create, new(python, "-m", "venv", "--without-pip", venv)),
                (install, new(python, [.. _pip, "--python", interpreter, .. _install, requirements])),
            ]
            : [(create, new(python, "-m", "venv", venv)), (install, new(interpreter, [.. _pip, .. _install, requirements]))];
    }

    // pip --python came with pip 22.3.
    private static bool PipCanServe(string python)
    {
        var words = CommandRunner.Run(new ToolCommand(python, [.. _pip, "--version"])).Output.Split(' ');
        return words.Length > 1 && Version.TryParse(words[1], out var version) && version >= new Version(22, 3);
    }

    private void Run(string step, ToolCommand command, CancellationToken cancellation)
    {
        reporter.Step(step, command.FileName);
        try
        {
            var untranslated = command with { Variables = AptWorkspace.Untranslated };
            var result = CommandRunner.Run(untranslated, line => reporter.Advance(step, detail: line.Trim()), cancellation);
            if (!result.Succeeded)
                throw ProvisioningErrors.Tool(step, result);
        }
        catch (Win32Exception e)
        {
            throw ProvisioningErrors.Tool(step, $"{command.FileName} cannot be run: {e.Message}", e);
        }
    }
}
