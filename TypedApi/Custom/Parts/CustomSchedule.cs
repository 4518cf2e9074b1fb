namespace KerasBridge;

/// <summary>A learning rate that changes while training, written in C#; Keras 3. Where the backend traces, the override runs while the graph is built.</summary>
public abstract class CustomSchedule : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <exception cref="KerasVersionException">Keras 2 runs, which has no schedules.</exception>
    protected CustomSchedule()
        : base(self => CustomModule.Create(Keras3.Require(self, "keras.optimizers.schedules.LearningRateSchedule"), CustomKind.Schedule))
    {
    }

    /// <summary>The learning rate. Upstream's <c>__call__</c>.</summary>
    /// <param name="step">How many steps were made, a single number.</param>
    /// <returns>One number.</returns>
    protected abstract Tensor Call(Tensor step);

    internal Tensor RunCall(Tensor step) => Hooks.Given(Call(step), this, nameof(Call));
}
