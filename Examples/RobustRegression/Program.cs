// A regression on data with outliers: loss and metric are written in C#, and the training runs in the background. Ctrl+C ends it early,
// with what was learnt until then.
// Run it with: dotnet run --project Examples/RobustRegression
using KerasBridge;
using KerasBridge.Examples;
using KerasBridge.Layers;
using KerasBridge.Optimizers;

var settings = new ExampleSettings("Learns a curve from points with outliers, with a loss and a metric written in C#. Ctrl+C ends it early.", Epochs: 30, Samples: 4_000);
return await Example.RunAsync(args, settings, Learn);

static async Task Learn(Example example, CancellationToken cancellation)
{
    Keras.SetRandomSeed(42);

    // A tenth of the points to learn from is far off; the points to judge by are all good.
    var (x, y) = Curve.Points(example.Samples, outliers: 0.1, seed: 1);
    var (testX, testY) = Curve.Points(1_000, outliers: 0, seed: 2);

    using var model = new Sequential(
        new Input(shape: 1),
        new Dense(64, activation: Activation.ReLU),
        new Dense(64, activation: Activation.ReLU),
        new Dense(1));
    using CompiledModel compiled = model.Compile(
        new Adam(learningRate: 3e-3), new PseudoHuber(delta: 0.2), [new ShareWithin(tolerance: 0.2, name: "within_0.2")]);

    History history = await example.WatchAsync(progress => compiled.FitAsync(
        x, y, batchSize: 64, epochs: example.Epochs, verbose: Verbosity.Silent, validationData: (testX, testY),
        progress: progress, cancellationToken: cancellation));
    history.SaveSvg(example.ChartFile);
    example.SayWhere("Learning curves", example.ChartFile);

    Evaluation evaluation = compiled.Evaluate(testX, testY, verbose: Verbosity.Silent);
    example.End("within_0.2", evaluation["within_0.2"]);
}
