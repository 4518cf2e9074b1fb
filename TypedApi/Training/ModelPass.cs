using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace KerasBridge;

/// <summary>One evaluation or prediction: it goes through its data once, watched where somebody watches.</summary>
/// <param name="model">The model in Python.</param>
/// <param name="step">What is done.</param>
/// <param name="arguments">What Keras is told beside the data, and who watches.</param>
internal readonly struct ModelPass(PyObject model, ModelStep step, PassArguments arguments)
{
    private bool IsWatched => arguments.NeedsBatches || KerasTelemetry.Source.HasListeners();

    /// <summary>Goes through the data.</summary>
    /// <param name="given">What is sent.</param>
    /// <param name="call">Calls Keras: without a closure, since this runs for every single sample of some.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before its last batch.</exception>
    public T Run<TGiven, T>(in TGiven given, Func<PyObject, TGiven, IReadOnlyList<Callback>, T> call)
        where T : IDisposable => IsWatched ? RunWatched(given, call) : call(model, given, arguments.Callbacks);

    private T RunWatched<TGiven, T>(TGiven given, Func<PyObject, TGiven, IReadOnlyList<Callback>, T> call)
        where T : IDisposable
    {
        arguments.Token.ThrowIfCancellationRequested();
        using Activity? span = KerasTelemetry.Begin(step.Span, model);
        try
        {
            return arguments.NeedsBatches ? RunMonitored(given, call) : call(model, given, arguments.Callbacks);
        }
        catch (Exception e)
        {
            span.Fail(e);
            throw;
        }
    }

    private T RunMonitored<TGiven, T>(TGiven given, Func<PyObject, TGiven, IReadOnlyList<Callback>, T> call)
        where T : IDisposable
    {
        using var monitor = new PassMonitor(step, arguments);
        if (TryCall([.. arguments.Callbacks, monitor], given, call, out T? result))
        {
            if (!monitor.HasFailed)
            {
                return result;
            }

            result.Dispose();
        }

        monitor.ThrowFailure();
        throw new OperationCanceledException(arguments.Token);
    }

    // Unless it is stopped.
    private bool TryCall<TGiven, T>(
        IReadOnlyList<Callback> callbacks, TGiven given, Func<PyObject, TGiven, IReadOnlyList<Callback>, T> call, [MaybeNullWhen(false)] out T result)
    {
        try
        {
            result = call(model, given, callbacks);
            return true;
        }
        catch (StopSignal)
        {
            step.TellEnd(arguments.Callbacks);
            result = default;
            return false;
        }
        catch (OperationCanceledException e) when (arguments.Token.IsCancellationRequested)
        {
            // While it waited for a batch.
            step.TellEnd(arguments.Callbacks);
            throw new OperationCanceledException(e.Message, e, arguments.Token);
        }
    }
}
