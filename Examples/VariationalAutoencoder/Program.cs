// Digits that nobody wrote: a variational autoencoder, whose step of training is written in C#. Needs Keras 3.
// Run it with: dotnet run --project Examples/VariationalAutoencoder
using KerasBridge;
using KerasBridge.Examples;
using KerasBridge.Optimizers;

var settings = new ExampleSettings("Learns to draw digits, with a training step written in C# (Keras 3).", Epochs: 10, Samples: 10_000);
return Example.Run(args, settings, Draw);

static void Draw(Example example)
{
    Keras.SetRandomSeed(42);

    // Keras 2 has no steps to override: there, this throws an exception that says so.
    using var vae = new Vae();

    // No labels: the pictures themselves are all there is to learn from.
    var (train, _) = example.Step("Loading MNIST", Datasets.Mnist.LoadData);
    NDArray images = train.X[..example.Samples].Reshape((null, 784)) / 255f;

    // The step knows the loss: nothing but the pictures themselves is expected.
    using CompiledCustomModel compiled = vae.Compile(new Adam(learningRate: 2e-3));
    History history = example.Watch(progress => compiled.Fit(
        images, batchSize: 128, epochs: example.Epochs, verbose: Verbosity.Silent, callbacks: [progress]));

    example.ShowHistory(history);
    example.DrawCurves(history);
    example.SavePicture("Drawn digits", Map.Draw(vae.Decoder));
    example.End("loss", history.Loss[^1], "0.00");
}
