namespace KerasBridge;

/// <summary>Why a training ended.</summary>
public enum TrainingEnd
{
    /// <summary>All epochs were trained, or a callback stopped it.</summary>
    Completed = 0,

    /// <summary><see cref="TrainingControl.Stop"/> was called.</summary>
    Stopped = 1,

    /// <summary>The time limit was reached.</summary>
    TimeLimit = 2,

    /// <summary>Its <see cref="CancellationToken"/> was cancelled.</summary>
    Canceled = 3,

    /// <summary><see cref="TrainingControl.Interrupt"/> cut it short.</summary>
    Interrupted = 4,
}
