namespace KerasBridge.Tests.CompileFail;

/// <summary>What a model is compiled with: each kind of thing in its place.</summary>
public sealed class CompileArgumentTests
{
    [Fact]
    public void A_layer_is_no_optimizer() => Snippet.Refuses(
        refused: "model.Compile(new Dense(1), loss);",
        error: "CS1503: Argument 1: cannot convert from 'KerasBridge.Layers.Dense' to 'KerasBridge.Optimizer'",
        accepted: "model.Compile(new Adam(1), loss);",
        because: "A layer changes no weights.");

    [Fact]
    public void A_name_is_no_optimizer() => Snippet.Refuses(
        refused: "model.Compile(\"adam\", loss);",
        error: "CS1503: Argument 1: cannot convert from 'string' to 'KerasBridge.Optimizer'",
        accepted: "model.Compile(new Adam(), loss);",
        because: "A misspelt name would be found only when the program runs.");

    [Fact]
    public void A_metric_is_no_loss() => Snippet.Refuses(
        refused: "model.Compile(optimizer, new CategoricalAccuracy());",
        error: "CS1503: Argument 2: cannot convert from 'KerasBridge.Metrics.CategoricalAccuracy' to 'KerasBridge.Loss'",
        accepted: "model.Compile(optimizer, new CategoricalCrossentropy());",
        because: "An accuracy has no gradient to follow.");

    [Fact]
    public void A_loss_is_no_metric() => Snippet.Refuses(
        refused: "model.Compile(optimizer, loss, [new MeanSquaredError()]);",
        error: "CS0029: Cannot implicitly convert type 'KerasBridge.Losses.MeanSquaredError' to 'KerasBridge.Metric'",
        accepted: "model.Compile(optimizer, loss, [new MeanSquaredErrorMetric()]);",
        because: "Losses and metrics of the same name are two classes, and Keras averages them differently.");

    [Fact]
    public void An_optimizer_is_needed() => Snippet.Refuses(
        refused: "model.Compile(loss: loss);",
        error: "CS7036: There is no argument given that corresponds to the required parameter 'optimizer'",
        accepted: "model.Compile(optimizer: optimizer, loss: loss);",
        because: "Keras would silently take one of its own.");

    [Fact]
    public void A_learning_rate_is_a_number() => Snippet.Refuses(
        refused: "_ = new Adam(learningRate: \"small\");",
        error: "CS1503: Argument 1: cannot convert from 'string' to 'KerasBridge.LearningRate'",
        accepted: "_ = new Adam(learningRate: 0.01);",
        because: "Keras takes only numbers and schedules.");
}
