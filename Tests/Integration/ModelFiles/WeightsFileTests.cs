using KerasBridge.Layers;

namespace KerasBridge.Tests.Integration.ModelFiles;

public sealed class WeightsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Weights_come_back_into_a_model_of_the_same_architecture()
    {
        using Sequential model = TinyModels.Stack();
        using Sequential other = TinyModels.Stack();
        string path = SaveWeights(model);

        other.LoadWeights(path);

        Assert.Equal(TinyModels.Predict(model), TinyModels.Predict(other));
    }

    [Theory]
    [InlineData(".h5")]
    [InlineData(".keras")]
    public void Weights_come_out_of_a_saved_model(string extension)
    {
        if (extension == ".keras")
        {
            OnKeras.Requires3(extension);
        }

        using Sequential model = TinyModels.Stack();
        using Sequential other = TinyModels.Stack();
        string path = _folder.File("model" + extension);
        model.Save(path);

        other.LoadWeights(path);

        Assert.Equal(TinyModels.Predict(model), TinyModels.Predict(other));
    }

    [Fact]
    public void Weights_of_another_architecture_are_refused_and_change_nothing()
    {
        using Sequential model = TinyModels.Stack();
        string path = SaveWeights(model);

        foreach (Func<Sequential> make in (Func<Sequential>[])[Narrower, Deeper, Shallower])
        {
            using Sequential other = make();
            float[] before = other.GetWeights()[0].ToArray<float>();

            var error = Assert.Throws<ArgumentException>(() => other.LoadWeights(path));

            Assert.Equal("path", error.ParamName);
            Assert.Contains("another architecture", error.Message);
            Assert.Equal(before, other.GetWeights()[0].ToArray<float>());
        }
    }

    [Fact]
    public void A_model_without_input_shape_has_no_weights_to_load()
    {
        using Sequential model = TinyModels.Stack();
        using var open = new Sequential(new Dense(4), new Dense(2));

        Assert.Throws<InvalidOperationException>(() => open.LoadWeights(SaveWeights(model)));
    }

    private static Sequential Narrower() => new(new Input(shape: 3), new Dense(3), new Dense(2));

    private static Sequential Deeper() => new(new Input(shape: 3), new Dense(4), new Dense(2), new Dense(2));

    private static Sequential Shallower() => new(new Input(shape: 3), new Dense(4));

    private string SaveWeights(Model model)
    {
        string path = _folder.File("model.weights.h5");
        model.SaveWeights(path);
        return path;
    }
}
