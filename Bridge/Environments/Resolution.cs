namespace KerasBridge.Environments;

/// <summary>The environment that was found, and what was tried in vain before it.</summary>
internal sealed record Resolution(PythonEnvironment Environment, IReadOnlyList<EnvironmentAttempt> Attempts);
