using System.Runtime.ExceptionServices;

namespace KerasBridge;

/// <summary>A data source as Keras takes it, for the time of one call. Disposing it ends what the source keeps running.</summary>
internal sealed class KerasBatches : IDisposable
{
    private static readonly Lazy<PyObject> s_keras2 = Module("kerasbridge_data_keras2");
    private static readonly Lazy<PyObject> s_keras3 = Module("kerasbridge_data_keras3");

    // The first one that trains on data adapters that are not its own.
    private static readonly Version s_takesAdapters = new(3, 7);

    private readonly BatchFeed _feed;
    private readonly PyObject _python;

    /// <param name="feed">The source, which this takes over.</param>
    /// <param name="classWeight">How much each class counts; for Keras 3.</param>
    /// <param name="hasBegun">Whether Keras uses each batch that it draws; before, it may draw some to build the model.</param>
    public KerasBatches(BatchFeed feed, PyValue classWeight = default, bool hasBegun = false)
    {
        _feed = feed;
        if (IsKeras3 && KerasRuntime.Current.KerasVersion < s_takesAdapters)
        {
            throw new KerasVersionException("a data source of its own", s_takesAdapters, KerasRuntime.Current.KerasVersion);
        }

        using PyObject begin = PyFunction.Create(feed.Begin);
        using PyObject draw = PyFunction.Create(feed.Draw);
        PyValue steps = feed.Steps is { } known ? known : PyValue.None;
        _python = IsKeras3
            ? s_keras3.Value.Invoke("Batches", begin, draw, steps, classWeight.IsSet ? classWeight : PyValue.None, hasBegun)
            : s_keras2.Value.Invoke("Batches", begin, draw, steps);
        Data = IsKeras3 ? _python.Share() : _python.GetAttr("generator");
    }

    /// <summary>What Keras draws batches from.</summary>
    public PyObject Data { get; }

    /// <summary>Whether the number of batches is known.</summary>
    public bool IsKnown => _feed.Steps is not null;

    private static bool IsKeras3 => KerasRuntime.Current.IsKeras3;

    /// <summary>Gives Keras 2 the validation loss of all batches instead of that of the last one, until this is undone.</summary>
    public static void MendValidation(PyObject model) => s_keras2.Value.Invoke("mend_validation", model).Dispose();

    /// <summary>Undoes <see cref="MendValidation"/>.</summary>
    public static void UnmendValidation(PyObject model) => s_keras2.Value.Invoke("unmend_validation", model).Dispose();

    /// <summary>Checks that Keras 3 runs.</summary>
    /// <exception cref="KerasVersionException">Keras 2 does.</exception>
    public static void RequireKeras3(string what)
    {
        if (!IsKeras3)
        {
            throw new KerasVersionException(what, s_takesAdapters, KerasRuntime.Current.KerasVersion);
        }
    }

    /// <summary>The number of batches of an epoch for Keras 2, which may be one that only turns out; Keras 3 asks the data.</summary>
    public PyObject? Keras2Steps() => IsKeras3 ? null : _python.GetAttr("steps");

    /// <summary>What tells the batches that Keras begins to use them; for Keras 3.</summary>
    public Callback? Begun()
    {
        if (!IsKeras3)
        {
            return null;
        }

        using PyObject begun = s_keras3.Value.Invoke("Begun", _python);
        return Callback.FromPython(begun);
    }

    /// <summary>Loss and metrics of all batches, by Keras 2.</summary>
    public PyObject EvaluateInKeras2(PyObject model, Optional<Verbosity> verbose)
    {
        using PyObject steps = _python.GetAttr("steps");
        return s_keras2.Value.Invoke("evaluate", model, Data, steps, ("workers", 0), ("verbose", Keras2Verbosity(verbose)));
    }

    /// <summary>The output for all batches, by Keras 2.</summary>
    public PyObject PredictInKeras2(PyObject model, Optional<Verbosity> verbose)
    {
        using PyObject steps = _python.GetAttr("steps");
        return model.Invoke("predict_generator", Data, steps, ("workers", 0), ("verbose", Keras2Verbosity(verbose)));
    }

    /// <summary>Calls Keras. What the source threw comes out as it is, wherever the backend put it.</summary>
    public T Run<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (PythonException) when (_feed.Failure is not null)
        {
            ExceptionDispatchInfo.Throw(_feed.Failure);
            throw;
        }
    }

    public void Dispose()
    {
        _feed.Dispose();
        Data.Dispose();
        _python.Dispose();
    }

    // A bar needs to know where it ends.
    private PyValue Keras2Verbosity(Optional<Verbosity> verbose) => IsKnown ? verbose.ToKeras() : 0;

    private static Lazy<PyObject> Module(string name) => new(() => PythonModules.LoadEmbedded(typeof(KerasBatches).Assembly, name));
}
