using System.Runtime.ExceptionServices;

namespace KerasBridge;

/// <summary>
/// Somebody who is told where work stands. An exception of his ends the work like a cancellation, and is thrown once Keras has come to its
/// end.
/// </summary>
internal sealed class ProgressHandler<T>(IProgress<T>? progress)
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>Whether somebody wants reports.</summary>
    public bool IsWaiting => progress is not null && !HasFailed;

    /// <summary>Whether a report has ended in an exception.</summary>
    public bool HasFailed => _failure is not null;

    /// <summary>Reports to whoever is waiting.</summary>
    public void Report(T value)
    {
        try
        {
            progress?.Report(value);
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }

    /// <summary>Throws what the handler has thrown.</summary>
    public void ThrowFailure() => _failure?.Throw();
}
