namespace KerasBridge.Tests.CompileFail;

/// <summary>Define, compile, fit: each step is a type, and the wrong order is no program.</summary>
public sealed class TypestateTests
{
    [Theory]
    [InlineData("Fit")]
    [InlineData("Evaluate")]
    [InlineData("TrainOnBatch")]
    [InlineData("TestOnBatch")]
    public void What_needs_a_loss_needs_a_compiled_model(string method) => Snippet.Refuses(
        refused: $"model.{method}(x, y);",
        error: $"CS1061: 'Model' does not contain a definition for '{method}'",
        accepted: $"model.Compile(optimizer, loss).{method}(x, y);",
        because: "A model without optimizer and loss can't be trained or judged.");

    [Fact]
    public void A_stack_of_layers_needs_it_too() => Snippet.Refuses(
        refused: "sequential.Fit(x, y);",
        error: "CS1061: 'Sequential' does not contain a definition for 'Fit'",
        accepted: "sequential.Compile(optimizer, loss).Fit(x, y);",
        because: "Sequential is a model that is not compiled.");

    [Fact]
    public void Compiling_leaves_the_model_as_it_was() => Snippet.Refuses(
        refused: "model.Compile(optimizer, loss); model.Fit(x, y);",
        error: "CS1061: 'Model' does not contain a definition for 'Fit'",
        accepted: "CompiledModel trained = model.Compile(optimizer, loss); trained.Fit(x, y);",
        because: "It is the result of Compile that can be trained.");

    [Fact]
    public void A_model_is_no_compiled_model() => Snippet.Refuses(
        refused: "CompiledModel other = model;",
        error: "CS0266: Cannot implicitly convert type 'KerasBridge.Model' to 'KerasBridge.CompiledModel'",
        accepted: "Model other = compiled;",
        because: "Every compiled model is a model, and not the other way round.");

    [Fact]
    public void Nobody_else_makes_a_compiled_model() => Snippet.Refuses(
        refused: "_ = new CompiledModel(python);",
        error: "CS0122: 'CompiledModel.CompiledModel(PyObject)' is inaccessible due to its protection level",
        accepted: "_ = Layer.FromPython(python);",
        because: "That a model is compiled is known only where it was compiled.");
}
