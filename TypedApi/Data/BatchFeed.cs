namespace KerasBridge;

/// <summary>
/// Gives Keras one batch after the other of a data source. Keras calls it from Python, on the thread that trains and without Python's
/// lock: while it waits for a batch, others may work in Python.
/// </summary>
internal sealed class BatchFeed : IDisposable
{
    private readonly Dataset _source;
    private readonly BatchChecks _checks;
    private readonly bool _goesOn;
    private readonly CancellationTokenSource _stop;
    private readonly EpochSizes _sizes = new();
    private IEnumerator<Batch>? _batches;
    private int _position;
    private bool _hasEnded;
    private Batch? _last;
    private int _epoch = -1;

    /// <param name="source">The batches.</param>
    /// <param name="checks">What each batch has to be.</param>
    /// <param name="steps">How many of them are an epoch. Left out: all.</param>
    /// <param name="goesOn">Whether an epoch of so many steps goes on where the last one ended; else each begins from the start.</param>
    /// <param name="stop">Ends the waiting for a batch.</param>
    public BatchFeed(Dataset source, BatchChecks checks, Optional<int> steps, bool goesOn, CancellationToken stop)
    {
        _source = source;
        _checks = checks;
        _goesOn = goesOn && steps.IsSet;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Steps = steps.IsSet ? steps.Value : source.Count is { } count ? checked((int)count) : null;
        if (Steps is null && source.IsEndless)
        {
            throw new ArgumentException($"The data have no end: say how many batches are an epoch ({checks.StepsName}).", checks.Name);
        }

        if (Steps == 0)
        {
            throw Nothing();
        }
    }

    /// <summary>The number of batches of an epoch, or null where only its end tells.</summary>
    public int? Steps { get; }

    /// <summary>The model that the batches are for.</summary>
    public Model Model => _checks.Model;

    /// <summary>What a batch could not be had for.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>How many samples the batch of this number in the epoch has.</summary>
    public int SamplesIn(int batch) => _sizes.SamplesIn(batch);

    /// <summary>Begins an epoch.</summary>
    public PyValue Begin()
    {
        _sizes.Begin();
        _epoch++;
        _position = 0;
        _hasEnded = false;
        if (!_goesOn)
        {
            Close();
        }

        return PyValue.None;
    }

    /// <summary>The next batch of the epoch as a tuple, or None at its end.</summary>
    public PyValue Draw()
    {
        try
        {
            Release();
            _last = Next();
            return _last is null ? PyValue.None : ToKeras(_last);
        }
        catch (Exception exception)
        {
            Failure = exception;
            Close();
            throw;
        }
    }

    /// <summary>Ends the enumeration, and what prepares batches for it.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Release();
        Close();
        _stop.Dispose();
    }

    private PyValue ToKeras(Batch batch)
    {
        Batch.Parts parts = batch.ToSend();
        PyValue arrays = _checks.ToKeras(parts, _position - 1);
        _sizes.Add((int)parts.X.At(0).Count);
        return arrays;
    }

    // Python has its own hold of what it still uses.
    private void Release()
    {
        if (_source.IsTemporary)
        {
            _last?.Release();
        }

        _last = null;
    }

    private Batch? Next()
    {
        if (_hasEnded || _position == Steps)
        {
            return null;
        }

        if (!MoveNext())
        {
            _hasEnded = true;
            Close();
            return _position == 0 ? throw Nothing() : Steps is null ? null : throw EndedEarly();
        }

        Batch batch = _batches!.Current ?? throw _checks.Bad(_position, "is null");
        if (++_position == Steps && !_goesOn)
        {
            Close();
        }

        return batch;
    }

    // At the start of an epoch that goes on, data that just ended begin again.
    private bool MoveNext()
    {
        bool isNew = _batches is null;
        _batches ??= _source.Open(_stop.Token);
        if (_batches.MoveNext())
        {
            return true;
        }

        if (isNew || _position > 0)
        {
            return false;
        }

        Close();
        _batches = _source.Open(_stop.Token);
        return _batches.MoveNext();
    }

    private void Close()
    {
        IEnumerator<Batch>? batches = _batches;
        _batches = null;
        batches?.Dispose();
    }

    private ArgumentException Nothing() => _epoch <= 0
        ? new ArgumentException("The data hold no batch.", _checks.Name)
        : new ArgumentException(
            $"The data gave no batch when they were gone through for the time number {_epoch + 1}. Can they be gone through only once? "
            + "Give a source that starts anew each time, such as a list or an iterator method.",
            _checks.Name);

    private ArgumentException EndedEarly() => new(
        $"The data ended after {_position} of {Steps} batches of an epoch. Ask for fewer ({_checks.StepsName}), or go round with Repeat().",
        _checks.Name);
}
