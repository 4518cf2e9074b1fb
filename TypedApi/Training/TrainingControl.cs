namespace KerasBridge;

/// <summary>
/// The handle of whoever is in charge of a training: pauses it, goes on, stops it, or interrupts it. Give it to <c>FitAsync</c>; all
/// members may be called from any thread. Several trainings that get the same one are steered together.
/// </summary>
public sealed class TrainingControl
{
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _goOn = new(initialState: true);
    private readonly List<PythonInterrupt> _running = [];
    private bool _isPaused;
    private volatile bool _isStopRequested;

    /// <summary>Whether the training waits, or will from the next batch on.</summary>
    public bool IsPaused
    {
        get
        {
            lock (_gate)
            {
                return _isPaused;
            }
        }
    }

    /// <summary>Whether <see cref="Stop"/> was called.</summary>
    public bool IsStopRequested => _isStopRequested;

    /// <summary>
    /// Has the training wait after the current batch until <see cref="Resume"/>. It keeps its memory and its thread; Python's lock is free
    /// meanwhile, and the model can predict.
    /// </summary>
    public void Pause() => SetPaused(!_isStopRequested);

    /// <summary>Has the training go on.</summary>
    public void Resume() => SetPaused(false);

    /// <summary>
    /// Ends the training after the current batch, also a paused one: <c>FitAsync</c> gives the history so far. For good: a training that
    /// begins with this control ends after its first batch.
    /// </summary>
    public void Stop()
    {
        _isStopRequested = true;
        Resume();
    }

    /// <summary>
    /// Cuts the training short in the middle of whatever Python code runs, such as a callback that does not come back: <c>FitAsync</c>
    /// ends with a <see cref="TrainingCanceledException"/> that says where. A last resort: a batch may be half done, callbacks are not told
    /// of the end, and code in C or .NET that does not come back can't be interrupted (see <see cref="PythonInterrupt"/>).
    /// </summary>
    /// <returns>Whether a training was running.</returns>
    public bool Interrupt()
    {
        PythonInterrupt[] running = CopyRunning();
        bool any = running.Count(training => training.Raise()) > 0;
        Resume();
        return any;
    }

    /// <summary>Puts the calling thread, which trains, under this control.</summary>
    internal void Attach(PythonInterrupt training)
    {
        lock (_gate)
        {
            _running.Add(training);
        }
    }

    /// <summary>Ends what <see cref="Attach"/> began.</summary>
    internal void Detach(PythonInterrupt training)
    {
        lock (_gate)
        {
            _running.Remove(training);
        }
    }

    /// <summary>Waits while the training is paused and not cancelled.</summary>
    internal void WaitWhilePaused(CancellationToken token)
    {
        try
        {
            _goOn.Wait(token);
        }
        catch (OperationCanceledException)
        {
            // The caller looks at the token.
        }
    }

    private void SetPaused(bool isPaused)
    {
        lock (_gate)
        {
            _isPaused = isPaused;
            if (isPaused)
            {
                _goOn.Reset();
            }
            else
            {
                _goOn.Set();
            }
        }
    }

    private PythonInterrupt[] CopyRunning()
    {
        lock (_gate)
        {
            return [.. _running];
        }
    }
}
