namespace KerasBridge;

/// <summary>Thrown when no Python with Keras can be used, and none may be (or was) provisioned. The message lists what was tried.</summary>
public sealed class EnvironmentNotFoundException : InvalidOperationException
{
    internal EnvironmentNotFoundException(string summary, IReadOnlyList<EnvironmentAttempt> attempts)
        : base(Describe(summary, attempts)) => Attempts = attempts;

    /// <summary>The places that were tried, in order.</summary>
    public IReadOnlyList<EnvironmentAttempt> Attempts { get; }

    internal static string Describe(string summary, IReadOnlyList<EnvironmentAttempt> attempts) =>
        attempts.Count == 0 ? summary : $"{summary}\nTried, in this order:\n{string.Join('\n', attempts)}";
}
