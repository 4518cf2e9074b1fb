using System.Diagnostics;

namespace KerasBridge;

/// <summary>One training of a model, watched where somebody watches.</summary>
/// <param name="model">The model in Python.</param>
/// <param name="arguments">What <c>fit</c> is told.</param>
/// <param name="fit">Calls <c>fit</c> with these callbacks.</param>
internal sealed class TrainingRun(PyObject model, FitArguments arguments, Func<IReadOnlyList<Callback>, PyObject> fit)
{
    private readonly TrainingWatch _watch = arguments.Watch;

    /// <summary>Trains.</summary>
    public History Run()
    {
        if (_watch.Token.IsCancellationRequested)
        {
            throw new TrainingCanceledException(History.Empty, cause: null, _watch.Token);
        }

        using Activity? span = KerasTelemetry.Begin(ModelStep.Train.Span, model);
        using EpochMonitor? monitor = CreateMonitor();
        try
        {
            return monitor is null ? Train() : Train(monitor);
        }
        catch (Exception e)
        {
            monitor?.EndSpan(e);
            span.Fail(e);
            throw;
        }
        finally
        {
            span?.SetTag("keras.end", monitor?.End.ToString());
        }
    }

    private EpochMonitor? CreateMonitor() =>
        _watch.NeedsBatches || KerasTelemetry.WantsBatches ? new BatchMonitor(arguments, model.GetAttr<string>("name"))
        : KerasTelemetry.Source.HasListeners() ? new EpochMonitor()
        : null;

    private History Train()
    {
        using PyObject history = fit(arguments.Callbacks);
        return History.FromPython(history);
    }

    private History Train(EpochMonitor monitor)
    {
        PythonInterrupt? interrupt = _watch.Control is null ? null : PythonInterrupt.OfThisThread();
        try
        {
            TrainInterruptibly(monitor, interrupt);
            (monitor as BatchMonitor)?.ThrowFailure();
        }
        catch (OperationCanceledException e) when (_watch.Token.IsCancellationRequested && e is not TrainingCanceledException)
        {
            // While it waited for a batch.
            ModelStep.Train.TellEnd(arguments.Callbacks);
            throw new TrainingCanceledException(Recorded(monitor, TrainingEnd.Canceled, isPartial: true), e, _watch.Token);
        }
        catch (PythonKeyboardInterruptException e) when (interrupt is { WasRaised: true })
        {
            throw new TrainingCanceledException(Recorded(monitor, TrainingEnd.Interrupted, isPartial: true), e, default);
        }

        History history = Recorded(monitor, monitor.End, monitor.IsPartial);
        return history.End == TrainingEnd.Canceled ? throw new TrainingCanceledException(history, cause: null, _watch.Token) : history;
    }

    private void TrainInterruptibly(EpochMonitor monitor, PythonInterrupt? interrupt)
    {
        if (interrupt is not null)
        {
            _watch.Control?.Attach(interrupt);
        }

        try
        {
            fit([monitor, .. arguments.Callbacks]).Dispose();
        }
        catch (StopSignal)
        {
            ModelStep.Train.TellEnd(arguments.Callbacks);
        }
        finally
        {
            if (interrupt is not null)
            {
                _watch.Control?.Detach(interrupt);
                interrupt.Dispose();
            }
        }
    }

    private History Recorded(EpochMonitor monitor, TrainingEnd end, bool isPartial)
    {
        if (!monitor.HasBegun)
        {
            return History.Empty;
        }

        using PyObject history = model.GetAttr("history");
        return History.FromPython(history, end, isPartial);
    }
}
