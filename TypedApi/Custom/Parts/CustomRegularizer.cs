namespace KerasBridge;

/// <summary>A penalty on weights or outputs that is written in C#. Where the backend traces, the override runs while the graph is built.</summary>
public abstract class CustomRegularizer : Regularizer
{
    /// <summary>Makes the regularizer.</summary>
    protected CustomRegularizer()
        : base(self => CustomModule.Create(self, CustomKind.Regularizer))
    {
    }

    /// <summary>The penalty, which is added to the loss. Upstream's <c>__call__</c>.</summary>
    /// <param name="x">The weight or output.</param>
    /// <returns>One number.</returns>
    protected abstract Tensor Call(Tensor x);

    internal Tensor RunCall(Tensor x) => Hooks.Given(Call(x), this, nameof(Call));
}
