using System.Runtime.InteropServices;

namespace KerasBridge.Environments;

/// <summary>Finds out whether a candidate can be used, and describes it when it can.</summary>
internal sealed class EnvironmentInspector(CacheFolder cache)
{
    private static readonly Version _oldest = new(3, 9);
    private readonly FactsCache _facts = new(cache);

    /// <summary>Describes the candidate. Costs no child process when it was inspected before and has not changed since.</summary>
    /// <exception cref="UnusableEnvironmentException">It cannot be used.</exception>
    public PythonEnvironment Inspect(Candidate candidate, KerasBackend? requested, CancellationToken cancellation)
    {
        if (!File.Exists(candidate.Interpreter))
            throw new UnusableEnvironmentException("There is no such file.");
        var known = _facts.Find(candidate, requested) ?? Learn(candidate, requested, cancellation);
        return EnvironmentDescription.Create(candidate, known, Variables(candidate, known.Facts));
    }

    /// <summary>Finds the libpython of an interpreter of a version that can be embedded.</summary>
    /// <exception cref="UnusableEnvironmentException">It has none, or is no such Python.</exception>
    public static string FindLibPython(InterpreterFacts facts)
    {
        if (facts.Implementation != "CPython")
            throw new UnusableEnvironmentException($"It is {facts.Implementation}, and only CPython can be embedded.");
        if (facts.PythonVersion < _oldest)
            throw new UnusableEnvironmentException($"It is Python {facts.PythonVersion}; {_oldest} or newer is needed.");
        return LibPythonLocator.Find(facts, RuntimeInformation.ProcessArchitecture.ToString());
    }

    private KnownFacts Learn(Candidate candidate, KerasBackend? requested, CancellationToken cancellation)
    {
        var facts = InterpreterProbe.Ask(candidate, cancellation);
        var libPython = FindLibPython(facts);
        var imported = InterpreterProbe.AskWithImport(candidate, Variables(candidate, WithBackend(facts, requested)), cancellation);
        string[] files = [candidate.Interpreter, facts.Executable, libPython, .. imported.Files];
        var known = new KnownFacts(imported, libPython, [.. files.Distinct().Select(FileStamp.Of)]);
        // A launcher script (pyenv's shims) may lead to another interpreter tomorrow without changing itself.
        if (BinaryHeader.Architectures(candidate.Interpreter).Count > 0)
            _facts.Keep(candidate, requested, known);
        return known;
    }

    private static InterpreterFacts WithBackend(InterpreterFacts facts, KerasBackend? requested)
    {
        if (facts.KerasVersion is null)
            throw new UnusableEnvironmentException(
                $"Python {facts.PythonVersion} there has no Keras.", $"Install it there: {facts.Executable} -m pip install keras");
        return facts with { UsedBackend = BackendChoice.Choose(facts, requested).ToKerasName() };
    }

    private Dictionary<string, string> Variables(Candidate candidate, InterpreterFacts facts)
    {
        var variables = new Dictionary<string, string> { ["KERAS_BACKEND"] = facts.UsedBackend ?? "" };
        if (candidate.Provisioned is { IsPrivatePrefix: true } prefix)
            TheanoSettings.AddTo(variables, prefix, cache);
        return variables;
    }
}
