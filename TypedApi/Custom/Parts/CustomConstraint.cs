namespace KerasBridge;

/// <summary>What weights are held to after each step of training, written in C#. Where the backend traces, the override runs while the graph is built.</summary>
public abstract class CustomConstraint : Constraint
{
    /// <summary>Makes the constraint.</summary>
    protected CustomConstraint()
        : base(self => CustomModule.Create(self, CustomKind.Constraint))
    {
    }

    /// <summary>The values that the weight gets. Upstream's <c>__call__</c>.</summary>
    /// <param name="w">The weight.</param>
    /// <returns>A tensor of the same shape.</returns>
    protected abstract Tensor Call(Tensor w);

    internal Tensor RunCall(Tensor w) => Hooks.ShapedLike(Call(w), w, this, nameof(Call));
}
