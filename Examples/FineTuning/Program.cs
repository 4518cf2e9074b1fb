// Fine-tuning: what a network has learnt from many digits 0 to 4 is kept, and a few digits 5 to 9 are enough for the rest.
// Run it with: dotnet run --project Examples/FineTuning
using KerasBridge;
using KerasBridge.Charts;
using KerasBridge.Examples;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;

var settings = new ExampleSettings("Trains a network on the digits 0 to 4, freezes its body, and gives it a new head for 5 to 9.", Epochs: 5, Samples: 10_000);
return Example.Run(args, settings, FineTune);

static void FineTune(Example example)
{
    Keras.SetRandomSeed(42);
    var (train, test) = example.Step("Loading MNIST", Datasets.Mnist.LoadData);

    // Many digits from 0 to 4; of those from 5 to 9, a tenth as many.
    var (oldX, oldY) = Digits.Choose(train, first: 0, most: example.Samples);
    var (newX, newY) = Digits.Choose(train, first: 5, most: Math.Max(example.Samples / 10, 1));
    var newTest = Digits.Choose(test, first: 5, most: 2_000);

    // A model is a layer, too: the body finds features, and a head on top of it tells classes by them.
    using Sequential body = Body(), untrained = Body();
    example.Say($"The whole network learns the digits 0 to 4 from {oldX.Count:N0} pictures");
    using CompiledModel pretrained = WithHead(body);
    example.Watch(progress => pretrained.Fit(oldX, oldY, batchSize: 64, epochs: example.Epochs, verbose: Verbosity.Silent, callbacks: [progress]));

    // Frozen: no training changes the body any more. It has to be said before the model that contains it is compiled.
    body.Trainable = untrained.Trainable = false;
    float[] frozen = body.GetWeights()[0].ToArray<float>();
    using CompiledModel tuned = WithHead(body), control = WithHead(untrained);
    double before = Accuracy(tuned, newTest);

    example.Say($"A new head learns the digits 5 to 9 from {newX.Count:N0} pictures");
    History history = TuneHead(tuned);
    example.Say("The same on a body that has learnt nothing");
    History controlHistory = TuneHead(control);

    example.DrawCharts(new Chart(
        "accuracy on new digits 5 to 9", new Line("trained body", history["val_accuracy"]), new Line("untrained body", controlHistory["val_accuracy"])));
    bool isKept = body.GetWeights()[0].ToArray<float>().SequenceEqual(frozen);
    example.Say($"accuracy before {before:0.0000}, after {Accuracy(tuned, newTest):0.0000}, on an untrained body {Accuracy(control, newTest):0.0000}; "
        + $"the body is {(isKept ? "unchanged" : "CHANGED")}");
    example.End("val_accuracy", history["val_accuracy"][^1]);

    History TuneHead(CompiledModel model) => example.Watch(progress => model.Fit(
        newX, newY, batchSize: 16, epochs: example.Epochs, verbose: Verbosity.Silent, callbacks: [progress], validationData: newTest));
}

static Sequential Body() => new(
    new Input(shape: [28, 28, 1]),
    new Conv2D(8, kernelSize: 3, activation: Activation.ReLU),
    new MaxPooling2D(),
    new Conv2D(16, kernelSize: 3, activation: Activation.ReLU),
    new MaxPooling2D(),
    new Flatten(),
    new Dense(64, activation: Activation.ReLU));

static CompiledModel WithHead(Sequential body)
{
    using var model = new Sequential(body, new Dense(Digits.Classes, activation: Activation.Softmax));
    return model.Compile(new Adam(learningRate: 2e-3), new SparseCategoricalCrossentropy(), [new SparseCategoricalAccuracy(name: "accuracy")]);
}

static double Accuracy(CompiledModel model, (ModelData X, ModelData Y) data) =>
    model.Evaluate(data.X, data.Y, verbose: Verbosity.Silent)["accuracy"];
