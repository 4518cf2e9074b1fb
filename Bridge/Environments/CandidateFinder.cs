namespace KerasBridge.Environments;

/// <summary>Lists the interpreters to try, in the documented order. A named one ends the list: it is used or it fails.</summary>
/// <param name="cache">Where provisioned environments stand.</param>
/// <param name="variable">Reads an environment variable. Default: the process's own.</param>
internal sealed class CandidateFinder(CacheFolder cache, Func<string, string?>? variable = null)
{
    public const string Variable = "KERASBRIDGE_PYTHON";

    private readonly Func<string, string?> _variable = variable ?? Environment.GetEnvironmentVariable;

    /// <exception cref="ArgumentException">The options name more than one place.</exception>
    public IEnumerable<Candidate> Find(EnvironmentOptions options)
    {
        var named = NamedByOptions(options) ?? NamedByVariable();
        return named is not null ? [named] : [.. Active(), .. Provisioned(options), .. OnPath()];
    }

    /// <summary>Whether the options themselves say which Python to use.</summary>
    public static bool IsNamed(EnvironmentOptions options) => Places(options).Any(place => place.Path is not null);

    /// <summary>What was provisioned earlier and fits the options.</summary>
    public IEnumerable<Candidate> Provisioned(EnvironmentOptions options)
    {
        var requested = BackendChoice.Requested(options);
        return ProvisionedEnvironment.All(cache)
            .Where(environment => requested is null || environment.Backend == requested)
            .Where(environment => options.Source == ProvisioningSource.Automatic || IsFrom(environment, options.Source))
            .OrderByDescending(environment => IsFrom(environment, ProvisioningSource.Pip))
            .Select(environment => environment.ToCandidate());
    }

    private static Candidate? NamedByOptions(EnvironmentOptions options)
    {
        var named = Places(options).Where(place => place.Path is not null).ToList();
        if (named.Count > 1)
            throw new ArgumentException(
                $"The options name more than one Python: {string.Join(", ", named.Select(place => place.Name))}. Set one of them.", nameof(options));
        return named.Count == 0 ? null : ToCandidate(named[0].Name, named[0].Path!);
    }

    private static (string Name, string? Path)[] Places(EnvironmentOptions options) =>
    [
        (nameof(options.Interpreter), options.Interpreter),
        (nameof(options.VirtualEnvironment), options.VirtualEnvironment),
        (nameof(options.CondaPrefix), options.CondaPrefix),
        (nameof(options.PythonHome), options.PythonHome),
    ];

    private static Candidate ToCandidate(string option, string path)
    {
        var interpreter = option == nameof(EnvironmentOptions.Interpreter) ? Path.GetFullPath(path) : InterpreterLayout.Of(path);
        var home = option == nameof(EnvironmentOptions.PythonHome) ? Path.GetFullPath(path) : null;
        return new Candidate($"named by the option {option}", interpreter, IsNamed: true) { Home = home };
    }

    // The variable may hold an interpreter or an environment's folder.
    private Candidate? NamedByVariable()
    {
        if (_variable(Variable) is not { Length: > 0 } path)
            return null;
        var interpreter = Directory.Exists(path) ? InterpreterLayout.Of(path) : Path.GetFullPath(path);
        return new Candidate($"named by the environment variable {Variable}", interpreter, IsNamed: true);
    }

    private IEnumerable<Candidate> Active()
    {
        if (_variable("VIRTUAL_ENV") is { Length: > 0 } venv)
            yield return new Candidate("the active virtual environment (VIRTUAL_ENV)", InterpreterLayout.Of(venv), IsNamed: false);
        if (_variable("CONDA_PREFIX") is { Length: > 0 } conda)
            yield return new Candidate("the active conda environment (CONDA_PREFIX)", InterpreterLayout.Of(conda), IsNamed: false);
    }

    private static bool IsFrom(ProvisionedEnvironment environment, ProvisioningSource source) =>
        string.Equals(environment.Manifest.Source, source.ToString(), StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Candidate> OnPath()
    {
        string[] names = OperatingSystem.IsWindows() ? ["python", "py"] : ["python3"];
        foreach (var name in names)
            if (PathSearch.FindAll(name, _variable("PATH")).FirstOrDefault() is { } interpreter)
                yield return new Candidate($"{name} on PATH", interpreter, IsNamed: false);
    }
}
