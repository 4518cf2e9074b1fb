namespace KerasBridge.Environments;

/// <summary>Ends the inspection of one candidate: it cannot be used, for this cause. Becomes an <see cref="EnvironmentAttempt"/>.</summary>
internal sealed class UnusableEnvironmentException(string cause, string? advice = null) : Exception(cause)
{
    public string? Advice { get; } = advice;
}
