using System.Runtime.CompilerServices;

namespace KerasBridge;

public partial class Model
{
    /// <summary>The output for every sample of batches, of a model with one output.</summary>
    /// <param name="data">The batches; of each, only the input is used.</param>
    /// <param name="verbose">What Keras prints. Default: a progress bar in Keras 3, nothing in Keras 2.</param>
    /// <param name="steps">How many batches to take. Default: all.</param>
    /// <exception cref="ArgumentException">
    /// A batch does not fit the model (the message has its number) or is null; there is none; data without end are given without
    /// <paramref name="steps"/>; or they end before so many steps.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">The model has several outputs: use <see cref="PredictAll(IEnumerable{Batch}, Optional{Verbosity}, Optional{int})"/>.</exception>
    /// <exception cref="ObjectDisposedException">The model or an array is disposed.</exception>
    [OverloadResolutionPriority(-1)]
    public NDArray Predict(IEnumerable<Batch> data, Optional<Verbosity> verbose = default, Optional<int> steps = default)
    {
        using PyObject result = RunPredict(data, verbose, steps);
        return ModelOutput.TakeSingle(result);
    }

    /// <summary>The output for every sample of batches that have to be waited for.</summary>
    /// <inheritdoc cref="Predict(IEnumerable{Batch}, Optional{Verbosity}, Optional{int})"/>
    public NDArray Predict(IAsyncEnumerable<Batch> data, Optional<Verbosity> verbose = default, Optional<int> steps = default) =>
        Predict(Dataset.FromBatches(Check.NotNull(data)), verbose, steps);

    /// <summary>All outputs for every sample of batches.</summary>
    /// <inheritdoc cref="Predict(IEnumerable{Batch}, Optional{Verbosity}, Optional{int})" path="/param|/exception[@cref!='T:System.InvalidOperationException']"/>
    [OverloadResolutionPriority(-1)]
    public IReadOnlyList<NDArray> PredictAll(IEnumerable<Batch> data, Optional<Verbosity> verbose = default, Optional<int> steps = default)
    {
        using PyObject result = RunPredict(data, verbose, steps);
        return ModelOutput.TakeAll(result);
    }

    /// <summary>All outputs for every sample of batches that have to be waited for.</summary>
    /// <inheritdoc cref="PredictAll(IEnumerable{Batch}, Optional{Verbosity}, Optional{int})"/>
    public IReadOnlyList<NDArray> PredictAll(IAsyncEnumerable<Batch> data, Optional<Verbosity> verbose = default, Optional<int> steps = default) =>
        PredictAll(Dataset.FromBatches(Check.NotNull(data)), verbose, steps);

    private PyObject RunPredict(IEnumerable<Batch> data, Optional<Verbosity> verbose, Optional<int> steps)
    {
        ThrowIfDisposed();
        var checks = new BatchChecks(this, nameof(data), nameof(steps), NeedsOutput: false);
        using var batches = new KerasBatches(
            new BatchFeed(Dataset.FromBatches(Check.NotNull(data)), checks, Check.AtLeast(steps, 1), goesOn: false, default));
        return batches.Run(() => KerasRuntime.Current.IsKeras3
            ? Python.Invoke("predict", ("x", batches.Data), ("callbacks", PyValue.List(batches.Begun())), ("verbose", verbose.ToKeras()))
            : batches.PredictInKeras2(Python, verbose));
    }
}
