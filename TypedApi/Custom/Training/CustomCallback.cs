namespace KerasBridge;

/// <summary>
/// A callback that is written in C#: override the hooks that are of interest; only those cross from Python. They run on the thread that
/// trains, between batches; an exception that one throws ends the training and comes out of <c>Fit</c> as the same object. Logs are read
/// when they are first looked at, so that a hook which does not need them costs next to nothing.
/// </summary>
public abstract partial class CustomCallback : Callback
{
    /// <summary>Makes the callback.</summary>
    protected CustomCallback()
        : base(self => CreateCallback((CustomCallback)self))
    {
    }

    /// <summary>Stops the training at the end of the current batch (upstream's <c>model.stop_training</c>). To be called from a hook.</summary>
    protected void StopTraining() => Stop(ModelStep.Train);

    /// <summary>Has Keras end what it does after the current batch: in Keras 2, only a training.</summary>
    private protected void Stop(ModelStep step)
    {
        using PyObject model = Python.GetAttr("model");
        model.SetAttr(step.StopFlag, true);
    }

    /// <summary>
    /// How much the running training will do, as Keras says it; an evaluation or prediction is one epoch. To be asked for in a hook.
    /// </summary>
    protected TrainingPlan Plan
    {
        get
        {
            using PyObject parameters = Python.GetAttr("params");
            return TrainingPlan.FromParameters(parameters);
        }
    }

    /// <summary>Training begins.</summary>
    protected virtual void OnTrainBegin()
    {
    }

    /// <summary>Training has ended.</summary>
    /// <param name="logs">Loss and metrics of the last epoch, by name.</param>
    protected virtual void OnTrainEnd(IReadOnlyDictionary<string, double> logs)
    {
    }

    /// <summary>An epoch begins.</summary>
    /// <param name="epoch">Its number, from 0.</param>
    protected virtual void OnEpochBegin(int epoch)
    {
    }

    /// <summary>An epoch has ended, its validation included.</summary>
    /// <param name="epoch">Its number, from 0.</param>
    /// <param name="logs">Loss and metrics by name.</param>
    protected virtual void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs)
    {
    }

    /// <summary>A batch of the training begins.</summary>
    /// <param name="batch">Its number within the epoch, from 0.</param>
    protected virtual void OnTrainBatchBegin(int batch)
    {
    }

    /// <summary>A batch of the training has ended.</summary>
    /// <param name="batch">Its number within the epoch, from 0.</param>
    /// <param name="logs">Loss and metrics by name.</param>
    protected virtual void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs)
    {
    }

    /// <summary>An evaluation begins, or the validation after an epoch.</summary>
    protected virtual void OnTestBegin()
    {
    }

    /// <summary>An evaluation or validation has ended.</summary>
    /// <param name="logs">Loss and metrics by name; empty in Keras 2.</param>
    protected virtual void OnTestEnd(IReadOnlyDictionary<string, double> logs)
    {
    }

    /// <summary>A batch of an evaluation or validation begins.</summary>
    /// <param name="batch">Its number, from 0.</param>
    protected virtual void OnTestBatchBegin(int batch)
    {
    }

    /// <summary>A batch of an evaluation or validation has ended.</summary>
    /// <param name="batch">Its number, from 0.</param>
    /// <param name="logs">Loss and metrics by name.</param>
    protected virtual void OnTestBatchEnd(int batch, IReadOnlyDictionary<string, double> logs)
    {
    }

    /// <summary>A prediction begins.</summary>
    protected virtual void OnPredictBegin()
    {
    }

    /// <summary>A prediction has ended.</summary>
    protected virtual void OnPredictEnd()
    {
    }

    /// <summary>A batch of a prediction begins.</summary>
    /// <param name="batch">Its number, from 0.</param>
    protected virtual void OnPredictBatchBegin(int batch)
    {
    }

    /// <summary>A batch of a prediction has ended.</summary>
    /// <param name="batch">Its number, from 0.</param>
    protected virtual void OnPredictBatchEnd(int batch)
    {
    }
}
