namespace KerasBridge;

/// <summary>A loss, and how it changes with each of some variables.</summary>
/// <param name="Loss">The loss, without what it was computed from.</param>
/// <param name="Gradients">The gradient for each variable, in their order; zeros where the loss does not depend on it.</param>
public sealed record LossGradients(Tensor Loss, IReadOnlyList<Tensor> Gradients);
