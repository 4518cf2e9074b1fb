using KerasBridge.Interop.CApi;

namespace KerasBridge.Environments;

/// <summary>Describes the Python that something else started in this process: it answers the probe's questions itself.</summary>
internal static class RunningEnvironment
{
    public const string Origin = "the Python that runs in this process already";

    private const string Probe = "probe";

    /// <summary>Describes it. Python must be attached to.</summary>
    /// <exception cref="UnusableEnvironmentException">It has no Keras, or not the requested backend.</exception>
    public static PythonEnvironment Describe(KerasBackend? requested)
    {
        InterpreterFacts facts = Ask();
        if (facts.KerasVersion is null)
            throw new UnusableEnvironmentException($"Python {facts.PythonVersion}, which runs in this process already, has no Keras.");
        facts = facts with { UsedBackend = BackendChoice.Choose(facts, requested).ToKerasName() };
        var candidate = new Candidate(Origin, facts.Executable, IsNamed: true);
        var variables = new Dictionary<string, string> { ["KERAS_BACKEND"] = facts.UsedBackend };
        return EnvironmentDescription.Create(candidate, new KnownFacts(facts, LibPython.Path!, []), variables);
    }

    private static InterpreterFacts Ask()
    {
        using PyObject probe = PythonModules.Load(Probe, $"<{Probe}>", EmbeddedText.Read($"{Probe}.py"));
        return InterpreterFacts.Parse(probe.Invoke<string>("without_import"));
    }
}
