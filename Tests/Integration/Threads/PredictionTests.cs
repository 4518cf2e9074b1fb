using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Threads;

/// <summary>Many threads and the real Keras: each thread must get what a single thread gets.</summary>
public sealed class PredictionTests : IDisposable
{
    private const int Threads = 64;
    private const int Rounds = 30;
    private const int Inputs = 3;
    private const double Tolerance = 1e-5;

    private readonly Sequential[] _models = [.. Enumerable.Range(0, 4).Select(_ => TinyModels.Stack())];

    [Fact]
    public void Sixty_four_threads_predict_on_one_model() => PredictAlongside(_models[..1], () => { });

    [Fact]
    public void Sixty_four_threads_predict_on_several_models_while_another_is_trained()
    {
        using Sequential another = TinyModels.Stack();
        using CompiledModel trained = another.Compile(new SGD(), new MeanSquaredError());

        PredictAlongside(_models, () => Train(trained, epochs: 20));
    }

    [Fact]
    public void Sixty_four_threads_use_predict_on_batch_while_the_model_itself_is_trained()
    {
        using CompiledModel trained = _models[0].Compile(new SGD(), new MeanSquaredError());
        Train(trained, epochs: 1);

        ManyThreads.Run(Threads, number =>
        {
            float[] result = number == 0 ? Train(trained, epochs: 10) : TinyModels.Predict(trained);
            Assert.All(result, value => Assert.True(float.IsFinite(value)));
        });
    }

    [Fact]
    public void Models_are_built_and_used_on_sixteen_threads()
    {
        ManyThreads.Run(16, number =>
        {
            using var first = new Dense(4, kernelInitializer: new Initializers.Constant(number));
            using var second = new Dense(1, kernelInitializer: new Initializers.Constant(0.5));
            using var model = new Sequential(new Input(shape: 2), first, second);
            Assert.Equal([2f * 2 * number], TinyModels.Predict(model, new float[,] { { 1, 1 } }));
        });
    }

    [Fact]
    public void Weights_made_on_sixteen_threads_have_the_names_of_their_layers()
    {
        OnKeras.Requires2("That the name of a weight begins with that of its layer");

        ManyThreads.Run(16, _ =>
        {
            using var layer = new Dense(2);
            using var model = new Sequential(new Input(shape: 2), layer);
            Assert.All(WeightNames(layer), name => Assert.StartsWith($"{layer.Name}/", name));
        });
    }

    public void Dispose() => Array.ForEach(_models, model => model.Dispose());

    private static void PredictAlongside(Sequential[] models, Action work)
    {
        using var switching = new FrequentSwitches();
        float[][,] inputs = [.. Enumerable.Range(0, Threads).Select(Input)];
        float[][][] expected = [.. models.Select(model => inputs.Select(input => Predict(model, input)).ToArray())];

        ManyThreads.Run(Threads + 1, number =>
        {
            if (number == Threads)
            {
                work();
                return;
            }

            for (int round = 0; round < Rounds; round++)
            {
                int model = (number + round) % models.Length;
                Assert.Equal(expected[model][number], Predict(models[model], inputs[number], onBatch: round % 3 > 0), (a, b) => Math.Abs(a - b) < Tolerance);
            }
        });
    }

    private static float[] Predict(Model model, float[,] input, bool onBatch = false)
    {
        using NDArray result = onBatch ? model.PredictOnBatch(input) : model.Predict(input, verbose: Verbosity.Silent);
        return result.ToArray<float>();
    }

    private static float[] Train(CompiledModel model, int epochs) =>
        [.. model.Fit(TinyModels.X, TinyModels.Y, epochs: epochs, verbose: Verbosity.Silent).Loss.Select(loss => (float)loss)];

    // Each thread has input of its own, so that an answer that belongs to another thread shows.
    private static float[,] Input(int number)
    {
        var random = new Random(number);
        var input = new float[2, Inputs];
        for (int i = 0; i < input.Length; i++)
        {
            input[i / Inputs, i % Inputs] = random.NextSingle() - 0.5f;
        }

        return input;
    }

    private static List<string> WeightNames(Layer layer)
    {
        using PyObject weights = layer.Python.GetAttr("weights");
        return [.. weights.ToList().Select(TakeName)];
    }

    private static string TakeName(PyObject weight)
    {
        using (weight)
        {
            using PyObject name = weight.GetAttr("name");
            return name.As<string>().TrimStart('/');
        }
    }
}
