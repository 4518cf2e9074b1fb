using System.Diagnostics;

namespace KerasBridge;

/// <summary>One evaluation or prediction: it goes through its data once, watched where somebody watches.</summary>
/// <param name="model">The model in Python.</param>
/// <param name="step">What is done.</param>
/// <param name="arguments">What Keras is told beside the data, and who watches.</param>
internal readonly struct ModelPass(PyObject model, ModelStep step, PassArguments arguments)
{
    /// <summary>Goes through the data.</summary>
    /// <param name="call">Calls Keras with these callbacks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before its last batch.</exception>
    public PyObject Run(Func<IReadOnlyList<Callback>, PyObject> call)
    {
        arguments.Token.ThrowIfCancellationRequested();
        using Activity? span = KerasTelemetry.Begin(step.Span, model);
        try
        {
            return arguments.NeedsBatches ? RunWatched(call) : call(arguments.Callbacks);
        }
        catch (Exception e)
        {
            span.Fail(e);
            throw;
        }
    }

    private PyObject RunWatched(Func<IReadOnlyList<Callback>, PyObject> call)
    {
        using var monitor = new PassMonitor(step, arguments);
        PyObject? result = CallUntilStopped([.. arguments.Callbacks, monitor], call);
        if (result is not null && !monitor.HasFailed)
        {
            return result;
        }

        result?.Dispose();
        monitor.ThrowFailure();
        throw new OperationCanceledException(arguments.Token);
    }

    private PyObject? CallUntilStopped(IReadOnlyList<Callback> callbacks, Func<IReadOnlyList<Callback>, PyObject> call)
    {
        try
        {
            return call(callbacks);
        }
        catch (StopSignal)
        {
            step.TellEnd(arguments.Callbacks);
            return null;
        }
        catch (OperationCanceledException e) when (arguments.Token.IsCancellationRequested)
        {
            // While it waited for a batch.
            step.TellEnd(arguments.Callbacks);
            throw new OperationCanceledException(e.Message, e, arguments.Token);
        }
    }
}
