namespace KerasBridge;

// What the hooks of Python call.
public abstract partial class CustomStructuredLayer
{
    internal void RunBuild(IReadOnlyList<Shape> inputShapes) => Build(inputShapes);

    internal TensorTree RunCall(TensorTree inputs, CallContext context) => Hooks.Given(Call(inputs, context), this, nameof(Call));

    internal TensorTree? RunComputeMask(TensorTree inputs, TensorTree? mask) => ComputeMask(inputs, mask);

    internal virtual PyValue RunComputeOutputShapes(IReadOnlyList<Shape> inputShapes) =>
        PyValues.List(Hooks.Given(ComputeOutputShapes(inputShapes), this, nameof(ComputeOutputShapes)));
}
