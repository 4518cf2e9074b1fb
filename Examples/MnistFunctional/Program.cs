// Handwritten digits again, as a functional model: layers are applied to tensors like functions, which allows any graph.
// Run it with: dotnet run --project Examples/MnistFunctional
using KerasBridge;
using KerasBridge.Examples;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;

var settings = new ExampleSettings("Trains a functional model on the MNIST digits.", Epochs: 5, Samples: 60_000);
return await Example.RunAsync(args, settings, TrainAsync);

static async Task TrainAsync(Example example, CancellationToken cancellation)
{
    // The same seed gives the same network every time.
    Keras.SetRandomSeed(42);

    // 60,000 digits to learn from, and 10,000 others to judge by. Keras's own loader; it downloads them once.
    var (train, test) = example.Step("Loading MNIST", Datasets.Mnist.LoadData);

    // A network wants each sample as a row of numbers near 1: 784 pixels from 0 to 1. The digit 3 becomes [0, 0, 0, 1, 0, …].
    NDArray x = Pixels(train.X[..example.Samples]), y = Utils.ToCategorical(train.Y[..example.Samples], numClasses: 10);
    NDArray testX = Pixels(test.X), testY = Utils.ToCategorical(test.Y, numClasses: 10);

    // Define: begin with a symbolic tensor that stands for the pixels, and apply one layer after the other. No number is computed yet:
    // Keras only writes down which tensor is made of which. The model is what lies between its first tensor and its last.
    Tensor pixels = Keras.Input(shape: 784);
    Tensor features = new Dense(128, activation: Activation.ReLU).Apply(pixels);
    Tensor digits = new Dense(10, activation: Activation.Softmax).Apply(features);
    using var model = new Model(inputs: pixels, outputs: digits);
    example.Say(model.Summary());

    // From here on, it does not matter how a model was defined.
    using CompiledModel compiled = model.Compile(
        optimizer: new Adam(),
        loss: new CategoricalCrossentropy(),
        metrics: [new CategoricalAccuracy(name: "accuracy")]);

    // In the background this time: C# is told how far it is, and Ctrl+C ends the training after its batch. What was learnt stays.
    History history = await example.WatchAsync(progress => compiled.FitAsync(
        x, y, batchSize: 32, epochs: example.Epochs, verbose: Verbosity.Silent, validationData: (testX, testY),
        progress: progress, cancellationToken: cancellation));

    NDArray predictions = example.Step("Reading the test digits", () => compiled.Predict(testX, verbose: Verbosity.Silent));

    example.ShowHistory(history);
    example.ShowDigits(test.X, test.Y, predictions);
    example.DrawCurves(history);
    example.End("val_accuracy", compiled.Evaluate(testX, testY, verbose: Verbosity.Silent)["accuracy"]);
}

static NDArray Pixels(NDArray images) => images.Reshape((null, 784)) / 255f;
