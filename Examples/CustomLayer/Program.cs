// A layer of your own, twice: in a Python file that you bring along, and in C#. Both learn the same curve, with the same loss.
// Run it with: dotnet run --project Examples/CustomLayer
using KerasBridge;
using KerasBridge.Examples;
using KerasBridge.Charts;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

var settings = new ExampleSettings("Trains with a custom layer written in Python, and with the same layer written in C#.", Epochs: 15, Samples: 2_000);
return Example.Run(args, settings, Compare);

static void Compare(Example example)
{
    Keras.SetRandomSeed(42);
    var (x, y) = NoisySine(example.Samples);

    // In Python: sin_layer.py lies next to the program. It is loaded as it is; FromPython gives its layer a C# type.
    using var file = PythonModule.FromFile(Path.Combine(AppContext.BaseDirectory, "sin_layer.py"));
    using Layer inPython = Layer.FromPython(file.Invoke("SinLayer", ("units", 2.0)));

    // In C#: a class that overrides Call. See SinLayer.cs.
    using Layer inCSharp = new SinLayer(units: 2.0);

    using CompiledModel first = Build(inPython), second = Build(inCSharp);

    // Both start from the same weights, so whatever differs in the end comes from the layer.
    second.SetWeights(first.GetWeights());

    example.Say("The layer in Python");
    History python = Train(example, first, x, y);
    example.Say("The layer in C#");
    History csharp = Train(example, second, x, y);

    example.ShowHistory(csharp);
    example.DrawCharts(new Chart("loss", new Line("layer in Python", python.Loss), new Line("layer in C#", csharp.Loss)));
    double difference = Math.Abs(python.Loss[^1] - csharp.Loss[^1]);
    example.Say($"loss with the layer in Python {python.Loss[^1]:0.000000}, in C# {csharp.Loss[^1]:0.000000}, difference {difference:0.0e+00}");
    example.End("loss", csharp.Loss[^1]);
}

// sin(x) · units, and a dense layer on top that finds the factor and the offset.
static CompiledModel Build(Layer sine)
{
    using var model = new Sequential(new Input(shape: 1), sine, new Dense(1));
    return model.Compile(optimizer: new Adam(learningRate: 0.01), loss: new MeanSquaredError());
}

// Without shuffling, both models see the same batches in the same order.
static History Train(Example example, CompiledModel model, NDArray x, NDArray y) => example.Watch(progress => model.Fit(
    x, y, batchSize: 32, epochs: example.Epochs, shuffle: false, verbose: Verbosity.Silent, callbacks: [progress]));

// Points on the curve 3 sin(x) + 0.5, with some noise: a perfect fit has a loss of 0.01.
static (float[,] X, float[,] Y) NoisySine(int count)
{
    var random = new Random(42);
    float[,] x = new float[count, 1], y = new float[count, 1];
    for (int i = 0; i < count; i++)
    {
        double angle = (random.NextDouble() - 0.5) * 4 * Math.PI;
        double noise = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        x[i, 0] = (float)angle;
        y[i, 0] = (float)((3 * Math.Sin(angle)) + 0.5 + (0.1 * noise));
    }

    return (x, y);
}
