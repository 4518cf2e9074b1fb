namespace KerasBridge;

/// <summary>
/// A way of changing weights that is written in C#; Keras 3. What it remembers of each weight it makes in <see cref="Build"/> with
/// <see cref="Optimizer.AddVariableFromReference"/>; weights and state change with <see cref="Optimizer.Assign"/>,
/// <see cref="Optimizer.AssignAdd"/> and <see cref="Optimizer.AssignSub"/>. Where the backend traces, overrides run while the graph is built.
/// </summary>
public abstract class CustomOptimizer : Optimizer
{
    /// <summary>Makes the optimizer.</summary>
    /// <param name="learningRate">The size of a step.</param>
    /// <param name="name">Its name. Default: made up by Keras.</param>
    /// <exception cref="KerasVersionException">Keras 2 runs, whose optimizers build a graph of all updates at once.</exception>
    protected CustomOptimizer(LearningRate learningRate, Optional<string?> name = default)
        : base(self => CustomModule.Create(
            Keras3.Require(self, "keras.optimizers.Optimizer"),
            CustomKind.Optimizer,
            new("learning_rate", Check.Given(learningRate)),
            new("name", name)))
    {
    }

    /// <summary>Makes the state, once the weights are known. Upstream's <c>build</c>. Default: none.</summary>
    /// <param name="variables">The weights that are trained.</param>
    protected virtual void Build(IReadOnlyList<Variable> variables)
    {
    }

    /// <summary>Changes one weight. Upstream's <c>update_step</c>.</summary>
    /// <param name="gradient">How the loss changes with it.</param>
    /// <param name="variable">The weight.</param>
    /// <param name="learningRate">The size of the step now.</param>
    /// <param name="index">The place of the weight among those that <see cref="Build"/> got.</param>
    protected abstract void Step(Tensor gradient, Variable variable, Tensor learningRate, int index);

    internal void RunBuild(IReadOnlyList<Variable> variables) => Build(variables);

    internal void RunStep(Tensor gradient, Variable variable, Tensor learningRate, int index) => Step(gradient, variable, learningRate, index);
}
