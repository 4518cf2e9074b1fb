namespace KerasBridge;

/// <summary>Python itself refused to start: a broken standard library, a wrong home folder, an interpreter that is running already.</summary>
public sealed class InterpreterStartException : InvalidOperationException
{
    internal InterpreterStartException(string message)
        : base(message)
    {
    }
}
