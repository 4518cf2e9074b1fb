namespace KerasBridge.Tests.CompileFail;

/// <summary>Layers and their parameters.</summary>
public sealed class LayerTests
{
    [Theory]
    [InlineData("new Dense()", "units", "new Dense(10)")]
    [InlineData("new Conv2D(32)", "kernelSize", "new Conv2D(32, 3)")]
    [InlineData("new Dropout()", "rate", "new Dropout(0.5)")]
    [InlineData("new Input()", "shape", "new Input([28, 28])")]
    public void What_Keras_requires_is_required(string refused, string parameter, string accepted) => Snippet.Refuses(
        refused: $"_ = {refused};",
        error: $"CS7036: There is no argument given that corresponds to the required parameter '{parameter}'",
        accepted: $"_ = {accepted};",
        because: "Keras has no default for it.");

    [Theory]
    [InlineData("\"10\"", "string")]
    [InlineData("10.5", "double")]
    [InlineData("null", "<null>")]
    public void Units_are_a_whole_number(string units, string type) => Snippet.Refuses(
        refused: $"_ = new Dense({units});",
        error: $"CS1503: Argument 1: cannot convert from '{type}' to 'int'",
        accepted: "_ = new Dense(10);",
        because: "A layer has a whole number of units.");

    [Fact]
    public void Padding_is_one_of_two() => Snippet.Refuses(
        refused: "_ = new Conv2D(32, 3, padding: \"same\");",
        error: "CS1503: Argument 3: cannot convert from 'string' to 'KerasBridge.Optional<KerasBridge.Padding>'",
        accepted: "_ = new Conv2D(32, 3, padding: Padding.Same);",
        because: "Keras knows two paddings here, and a misspelt one would be found only when the program runs.");

    [Fact]
    public void An_activation_is_named_and_not_numbered() => Snippet.Refuses(
        refused: "_ = new Dense(10, activation: 1);",
        error: "CS1503: Argument 2: cannot convert from 'int' to 'KerasBridge.Activation'",
        accepted: "_ = new Dense(10, activation: \"relu\"); _ = new Dense(10, activation: Activation.ReLU);",
        because: "Names are open, for activations that a user registered; numbers mean nothing.");

    [Fact]
    public void An_optimizer_is_no_initializer() => Snippet.Refuses(
        refused: "_ = new Dense(10, kernelInitializer: new Adam());",
        error: "CS1503: Argument 2: cannot convert from 'KerasBridge.Optimizers.Adam' to 'KerasBridge.Optional<KerasBridge.Initializer?>'",
        accepted: "_ = new Dense(10, kernelInitializer: new KerasBridge.Initializers.Zeros());",
        because: "First values come from an initializer.");

    [Fact]
    public void An_image_window_has_two_sizes() => Snippet.Refuses(
        refused: "_ = new Conv2D(32, kernelSize: (3, 3, 3));",
        error: "CS1503: Argument 2: cannot convert from '(int, int, int)' to 'KerasBridge.Size2D'",
        accepted: "_ = new Conv2D(32, kernelSize: (3, 3));",
        because: "Conv2D has height and width.");

    [Fact]
    public void A_misspelt_parameter_is_found() => Snippet.Refuses(
        refused: "_ = new Dense(10, activaton: Activation.ReLU);",
        error: "CS1739: The best overload for 'Dense' does not have a parameter named 'activaton'",
        accepted: "_ = new Dense(10, activation: Activation.ReLU);",
        because: "Python finds it only when the line runs.");

    [Fact]
    public void A_size_is_a_number() => Snippet.Refuses(
        refused: "Shape shape = [28, \"28\"];",
        error: "CS0029: Cannot implicitly convert type 'string' to 'long?'",
        accepted: "Shape shape = [28, null];",
        because: "A size is a number, or open.");

    [Fact]
    public void A_stack_holds_layers() => Snippet.Refuses(
        refused: "_ = new Sequential(new Dense(1), new Adam());",
        error: "CS1503: Argument 2: cannot convert from 'KerasBridge.Optimizers.Adam' to 'KerasBridge.Layer'",
        accepted: "_ = new Sequential(new Dense(1), new Dropout(0.5));",
        because: "An optimizer belongs into Compile.");
}
