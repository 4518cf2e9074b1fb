// Handwritten digits, the "hello world" of machine learning: a small network learns to read 28 × 28 pixels.
// Run it with: dotnet run --project Examples/MnistSequential
using KerasBridge;
using KerasBridge.Examples;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;

var settings = new ExampleSettings("Trains a stack of layers (Sequential) on the MNIST digits.", Epochs: 5, Samples: 60_000);
return Example.Run(args, settings, Train);

static void Train(Example example)
{
    // The same seed gives the same network every time.
    Keras.SetRandomSeed(42);

    // 60,000 digits to learn from, and 10,000 others to judge by. Keras's own loader; it downloads them once.
    var (train, test) = example.Step("Loading MNIST", Datasets.Mnist.LoadData);

    // A network wants each sample as a row of numbers near 1: 784 pixels from 0 to 1. The digit 3 becomes [0, 0, 0, 1, 0, …].
    NDArray x = Pixels(train.X[..example.Samples]), y = Utils.ToCategorical(train.Y[..example.Samples], numClasses: 10);
    NDArray testX = Pixels(test.X), testY = Utils.ToCategorical(test.Y, numClasses: 10);

    // Define: 784 pixels → 128 features that are learnt → the probability of each of the ten digits.
    using var model = new Sequential(
        new Input(shape: 784),
        new Dense(128, activation: Activation.ReLU),
        new Dense(10, activation: Activation.Softmax));
    example.Say(model.Summary());

    // Compile: only a CompiledModel can be trained. model.Fit(…) does not exist, so the wrong order does not compile.
    using CompiledModel compiled = model.Compile(
        optimizer: new Adam(),
        loss: new CategoricalCrossentropy(),
        metrics: [new CategoricalAccuracy(name: "accuracy")]);

    // Fit: Keras trains; the callback is written in C# and draws the progress bar.
    History history = example.Watch(progress => compiled.Fit(
        x, y, batchSize: 32, epochs: example.Epochs, verbose: Verbosity.Silent, callbacks: [progress], validationData: (testX, testY)));

    NDArray predictions = example.Step("Reading the test digits", () => compiled.Predict(testX, verbose: Verbosity.Silent));

    example.ShowHistory(history);
    example.ShowDigits(test.X, test.Y, predictions);
    example.DrawCurves(history);
    example.End("val_accuracy", history["val_accuracy"][^1]);
}

static NDArray Pixels(NDArray images) => images.Reshape((null, 784)) / 255f;
