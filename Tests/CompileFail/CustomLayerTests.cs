namespace KerasBridge.Tests.CompileFail;

/// <summary>Layers that users write.</summary>
public sealed class CustomLayerTests
{
    private const string Call = "protected override Tensor Call(Tensor inputs) => inputs;";

    [Fact]
    public void A_layer_needs_its_computation() => Snippet.Refuses(
        refused: "} sealed class Mine : CustomLayer {",
        error: "CS0534: 'Program.Mine' does not implement inherited abstract member 'CustomLayer.Call(Tensor)'",
        accepted: $"}} sealed class Mine : CustomLayer {{ {Call}",
        because: "A layer without Call computes nothing.");

    [Fact]
    public void Its_computation_is_on_tensors() => Snippet.Refuses(
        refused: "} sealed class Mine : CustomLayer { protected override NDArray Call(Tensor inputs) => inputs.ToNDArray();",
        error: "CS0508: 'Program.Mine.Call(Tensor)': return type must be 'Tensor'",
        accepted: $"}} sealed class Mine : CustomLayer {{ {Call}",
        because: "What has left Keras can't be differentiated.");

    [Fact]
    public void It_starts_from_CustomLayer() => Snippet.Refuses(
        refused: "} sealed class Mine(PyObject python) : Layer(python) {",
        error: "CS0122: 'Layer.Layer(PyObject)' is inaccessible due to its protection level",
        accepted: $"}} sealed class Mine : CustomLayer {{ {Call}",
        because: "Layer stands for objects that Python made.");
}
