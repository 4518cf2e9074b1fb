namespace KerasBridge;

/// <summary>Python was found, and it or its Keras failed to start. The inner exception is the failure itself.</summary>
public sealed class KerasStartException : InvalidOperationException
{
    internal KerasStartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
