// A model that plain Python saved, loaded by C#: both give the same numbers.
// Run it with: dotnet run --project Examples/ExistingModel            (plain Python makes a model first)
//          or: dotnet run --project Examples/ExistingModel -- my.keras
using KerasBridge;
using KerasBridge.Examples;
using KerasBridge.Charts;

var settings = new ExampleSettings("Loads a model that Python saved, and predicts with it.", Epochs: 30, Samples: 2_000) { TakesModelFile = true };
return Example.Run(args, settings, Compare);

static void Compare(Example example)
{
    // The Python file next to the program runs in a process of its own, with the environment's own interpreter.
    var python = new PlainPython(Path.Combine(AppContext.BaseDirectory, "plain_keras.py"));
    string file = example.ModelFile ?? TrainInPython(example, python);

    // Load: the model as it was saved. Code inside of a model file does not run unless you say so.
    using Model model = example.Step($"Loading {file}", () => Model.Load(file));
    example.Say(model.Summary());
    example.ShowLayers(model);

    // Predict: five samples of the shape that the model expects, once here and once in Python.
    NDArray input = example.RandomInput(model, count: 5);
    NDArray here = example.Step("Predicting in C#", () => model.Predict(input, verbose: Verbosity.Silent));
    NDArray there = example.Step("Predicting in Python", () => python.Run(input, "predict", file));

    example.ShowSideBySide(input, ("C#", here), ("Python", there));
    double difference = here.ToArray<double>().Zip(there.ToArray<double>(), (x, y) => Math.Abs(x - y)).Max();
    example.End("max difference", difference, format: "0.0e+00");
}

// Trains a small model in Python and saves it, in the format that the running Keras writes.
static string TrainInPython(Example example, PlainPython python)
{
    string file = Path.Combine(AppContext.BaseDirectory, KerasRuntime.Current.IsKeras3 ? "rings.keras" : "rings.h5");
    var history = example.Step(
        "Plain Python trains a model and saves it",
        () => python.Run<Dictionary<string, double[]>>("train", file, $"{example.Epochs}", $"{example.Samples}"));
    example.DrawCharts([.. history.Select(metric => new Chart(metric.Key, new Line("training in Python", metric.Value)))]);
    return file;
}
