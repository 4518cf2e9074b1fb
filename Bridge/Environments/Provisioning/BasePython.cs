namespace KerasBridge.Environments;

/// <summary>Finds a Python to make a virtual environment of: new enough for the pinned Keras, and with a shared libpython.</summary>
internal static class BasePython
{
    private static readonly Version _oldest = new(3, 11);

    // The newest release comes late: not every backend is built for it yet.
    private static readonly string[] _names = OperatingSystem.IsWindows()
        ? ["python", "py"]
        : ["python3.13", "python3.12", "python3.11", "python3", "python3.14"];

    /// <exception cref="ProvisioningException">There is none.</exception>
    public static string Find(CancellationToken cancellation)
    {
        var rejected = new List<string>();
        foreach (var path in _names.SelectMany(PathSearch.FindAll))
        {
            try
            {
                return Check(path, cancellation);
            }
            catch (UnusableEnvironmentException e)
            {
                rejected.Add($"{path}: {e.Message}");
            }
        }
        throw None(rejected);
    }

    private static string Check(string path, CancellationToken cancellation)
    {
        var facts = InterpreterProbe.Ask(new Candidate("PATH", path, IsNamed: false), cancellation);
        if (facts.PythonVersion < _oldest)
            throw new UnusableEnvironmentException($"Python {facts.PythonVersion}");
        EnvironmentInspector.FindLibPython(facts);
        return facts.Executable;
    }

    private static ProvisioningException None(List<string> rejected) => new(
        "Find a Python for a virtual environment",
        string.Join('\n', rejected.Prepend($"No Python {_oldest} or newer with a shared libpython is on PATH.")),
        $"Install one (Debian: python3, python3-venv and libpython3), or name a Python that has Keras ({CandidateFinder.Variable}).");
}
