using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.ModelFiles;

public sealed class ModelFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Extensions => [".h5", ".keras"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Extensions))]
    public void A_saved_model_predicts_the_same_when_loaded(string extension)
    {
        using Sequential model = TinyModels.Stack();
        string path = Save(model, extension);

        using Model loaded = Model.Load(path);

        Assert.Equal(TinyModels.Predict(model), TinyModels.Predict(loaded));
        Assert.Equal(model.Layers.Select(layer => layer.Name), loaded.Layers.Select(layer => layer.Name));
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void A_compiled_model_goes_on_training_where_it_was(string extension)
    {
        using CompiledModel compiled = Compile(TinyModels.Stack());
        compiled.TrainOnBatch(TinyModels.X, TinyModels.Y);
        string path = Save(compiled, extension);

        using CompiledModel loaded = CompiledModel.Load(path);

        // Adam's second step depends on its state after the first.
        compiled.TrainOnBatch(TinyModels.X, TinyModels.Y);
        loaded.TrainOnBatch(TinyModels.X, TinyModels.Y);
        Assert.Equal(TinyModels.Predict(compiled), TinyModels.Predict(loaded), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(["loss", "mae"], loaded.Evaluate(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent).Keys);
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Compile_information_that_is_missing_is_missed_by_CompiledModel_only(string extension)
    {
        using Sequential model = TinyModels.Stack();
        string path = Save(model, extension);

        var error = Assert.Throws<ModelFileException>(() => CompiledModel.Load(path));

        Assert.Contains("Model.Load", error.Message);
        using Model loaded = Model.Load(path);
        Assert.Equal(2, loaded.Layers.Count);
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void A_file_is_replaced_only_when_that_is_wanted(string extension)
    {
        using Sequential model = TinyModels.Stack();
        string path = Save(model, extension);
        byte[] before = File.ReadAllBytes(path);

        Assert.Throws<IOException>(() => model.Save(path, overwrite: false));

        Assert.Equal(before, File.ReadAllBytes(path));
        model.Save(path);
        Assert.Equal([Path.GetFileName(path)], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Places_that_can_t_be_saved_to_are_refused()
    {
        using Sequential model = TinyModels.Stack();

        Assert.Throws<DirectoryNotFoundException>(() => model.Save(_folder.File("none/model.h5")));
        Assert.Throws<DirectoryNotFoundException>(() => model.SaveWeights(_folder.File("none/model.weights.h5")));
        Directory.CreateDirectory(_folder.File("folder.h5"));
        Assert.Throws<IOException>(() => model.Save(_folder.File("folder.h5")));
        Assert.Throws<ArgumentException>(() => model.Save(_folder.File("model.bin")));
        Assert.Throws<ArgumentException>(() => model.SaveWeights(_folder.File("weights.bin")));
        Assert.Throws<ArgumentException>(() => model.Save(""));
    }

    [Fact]
    public void Keras_2_does_not_write_HDF5_under_the_name_of_another_format()
    {
        OnKeras.Requires2("Refusing .keras");
        using Sequential model = TinyModels.Stack();

        var error = Assert.Throws<KerasVersionException>(() => model.Save(_folder.File("model.keras")));

        Assert.Equal(new Version(3, 0), error.NeededVersion);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void A_class_that_Keras_does_not_know_is_named(string extension)
    {
        using PyObject twice = TinyModels.TwiceClass();
        using PyObject layer = twice.Call();
        using var model = new Sequential(new Input(shape: 3), Layer.FromPython(layer), new Dense(2));
        string path = Save(model, extension);

        var error = Assert.Throws<ModelFileException>(() => Model.Load(path));

        Assert.Equal("Twice", error.UnknownClassName);
        Assert.Contains("customObjects", error.Message);
        using Model loaded = Model.Load(path, new Dictionary<string, PyObject> { ["Twice"] = twice });
        Assert.Equal(TinyModels.Predict(model), TinyModels.Predict(loaded));
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Code_in_a_file_runs_only_where_it_is_trusted(string extension)
    {
        using PyObject code = NumPyText.Evaluate("lambda x: x * 3");
        using PyObject layers = PyObject.Import("keras.layers");
        using PyObject lambda = layers.Invoke("Lambda", code, ("name", "triple"));
        using var inner = new Sequential(new Input(shape: 3), new Dense(4), Layer.FromPython(lambda));
        using var model = new Sequential(new Input(shape: 3), inner, new Dense(2));
        string path = Save(model, extension);

        var error = Assert.Throws<ModelFileException>(() => Model.Load(path));

        Assert.True(error.NeedsTrust);
        Assert.Contains(nameof(ModelFileTrust.MayRunCodeFromFile), error.Message);
        using Model loaded = Model.Load(path, trust: ModelFileTrust.MayRunCodeFromFile);
        Assert.Equal(TinyModels.Predict(model), TinyModels.Predict(loaded));
    }

    [Fact]
    public void A_model_saved_with_jit_predicts_without_a_compiler()
    {
        OnKeras.Requires3("jit_compile");
        Assert.SkipUnless(KerasRuntime.Current.Backend == KerasBackend.Torch, "Only torch calls a compiler for it.");
        using CompiledModel compiled = Compile(TinyModels.Stack());
        compiled.Python.Invoke("compile", ("optimizer", "sgd"), ("loss", "mse"), ("jit_compile", true)).Dispose();
        string path = Save(compiled, ".keras");

        using CompiledModel loaded = CompiledModel.Load(path);

        Assert.Equal(2, TinyModels.Predict(loaded).Length / 2);
        Assert.Contains(KerasFixture.Log.Entries, entry => entry.Message.Contains("jit_compile") && entry.Message.Contains(path));
    }

    private static CompiledModel Compile(Model model)
    {
        using (model)
        {
            return model.Compile(new Adam(learningRate: 0.125), new MeanSquaredError(), [new MeanAbsoluteErrorMetric(name: "mae")]);
        }
    }

    private string Save(Model model, string extension)
    {
        if (extension == ".keras")
        {
            OnKeras.Requires3(extension);
        }

        string path = _folder.File("model" + extension);
        model.Save(path);
        return path;
    }
}
