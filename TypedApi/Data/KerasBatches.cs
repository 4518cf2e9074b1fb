using System.Runtime.ExceptionServices;

namespace KerasBridge;

/// <summary>A data source as Keras takes it, for the time of one call. Disposing it ends what the source keeps running.</summary>
internal sealed class KerasBatches : IDisposable
{
    private static readonly LoadedOnce<PyObject> s_keras2 = Module("kerasbridge_data_keras2");
    private static readonly LoadedOnce<PyObject> s_keras3 = Module("kerasbridge_data_keras3");

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
        RequireInputShape(feed.Model);
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

    /// <summary>How many samples the batch of this number in the epoch has.</summary>
    public int SamplesIn(int batch) => _feed.SamplesIn(batch);

    private static bool IsKeras3 => KerasRuntime.Current.IsKeras3;

    /// <summary>Gives Keras 2 the validation loss of all batches instead of that of the last one, until this is undone.</summary>
    public static void MendValidation(PyObject model) => s_keras2.Value.Invoke("mend_validation", model).Dispose();

    /// <summary>Undoes <see cref="MendValidation"/>.</summary>
    public static void UnmendValidation(PyObject model) => s_keras2.Value.Invoke("unmend_validation", model).Dispose();

    // Keras 2 makes its functions before it draws the first batch, and fails without saying what is missing.
    private static void RequireInputShape(Model model)
    {
        if (!IsKeras3 && model.InputShapes.Count == 0)
        {
            throw new InvalidOperationException(
                "The model does not know the shape of its input, which Keras 2 needs for data that come in batches: give its first layer an "
                + "inputShape or begin with an Input layer, or train or predict with arrays once.");
        }
    }

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

    /// <summary>Loss and metrics of all batches, or the output for them.</summary>
    /// <param name="model">The model in Python.</param>
    /// <param name="step">Which of both.</param>
    /// <param name="callbacks">What is told about it.</param>
    /// <param name="verbose">What Keras prints.</param>
    public PyObject Pass(PyObject model, ModelStep step, IReadOnlyList<Callback> callbacks, Optional<Verbosity> verbose)
    {
        if (!IsKeras3)
        {
            return PassInKeras2(model, step, callbacks, verbose);
        }

        using Callback begun = Begun()!;
        return model.Invoke(
            step.Method,
            ("x", Data),
            ("callbacks", PyValues.List<Callback>([begun, .. callbacks])),
            ("verbose", verbose.ToKeras()),
            ("return_dict", step == ModelStep.Test ? true : default(PyValue)));
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

    private PyObject PassInKeras2(PyObject model, ModelStep step, IReadOnlyList<Callback> callbacks, Optional<Verbosity> verbose)
    {
        using PyObject steps = _python.GetAttr("steps");
        return s_keras2.Value.Invoke(
            step.Method, model, Data, steps, PyValues.List(callbacks), ("workers", 0), ("verbose", Keras2Verbosity(verbose)));
    }

    // A bar needs to know where it ends.
    private PyValue Keras2Verbosity(Optional<Verbosity> verbose) => IsKnown ? verbose.ToKeras() : 0;

    private static LoadedOnce<PyObject> Module(string name) => new(() => PythonModules.LoadEmbedded(typeof(KerasBatches).Assembly, name));
}
