namespace KerasBridge;

/// <summary>
/// A loss that is written in C#. Where the backend traces, the override runs while the graph is built and not for every batch; tensors are
/// given back when it returns (<see cref="CustomLayer"/> says more).
/// </summary>
public abstract class CustomLoss : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="reduction">How the losses of a batch's samples become one number. Default: their mean.</param>
    /// <param name="name">Its name. Default: made up by Keras.</param>
    protected CustomLoss(Optional<Reduction?> reduction = default, Optional<string> name = default)
        : base(self => CustomModule.Create(self, CustomKind.Loss, new("reduction", reduction.ToKeras()), new("name", name)))
    {
    }

    /// <summary>The loss of each sample. Upstream's <c>call</c>.</summary>
    /// <param name="yTrue">The expected outputs.</param>
    /// <param name="yPred">What the model made.</param>
    /// <returns>One number for each sample, or for each element of it.</returns>
    protected abstract Tensor Call(Tensor yTrue, Tensor yPred);

    internal Tensor RunCall(Tensor yTrue, Tensor yPred) => Hooks.Given(Call(yTrue, yPred), this, nameof(Call));
}
