using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Custom;

/// <summary>Custom classes of C# in model files.</summary>
public sealed class SavedCustomTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SavedCustomTests()
    {
        CustomObjects.Register<Scaled, ScaledConfig>("Tests>Scaled", config => new Scaled(config));
        CustomObjects.Register<Block, BlockConfig>("Tests>Block", config => new Block(config));
    }

    [Fact]
    public void A_model_with_a_layer_of_CSharp_loads_again_with_config_weights_and_name()
    {
        using var layer = new Scaled(new ScaledConfig(3, ["a", "b"]), name: "my_layer");
        using var model = new Sequential(new Input(3), layer);
        layer.SetWeights(new float[] { 1, 2, 3 });
        string path = Save(model);

        using Model loaded = Model.Load(path);

        var found = Assert.IsType<Scaled>(Assert.Single(loaded.Layers, candidate => candidate is Scaled));
        Assert.NotSame(layer, found);
        Assert.Equal(layer.Config.Labels, found.Config.Labels);
        Assert.Equal(3, found.Config.Factor);
        Assert.Equal("my_layer", found.Name);
        Assert.Equal(TinyModels.Predict(model), TinyModels.Predict(loaded));
    }

    [Fact]
    public void Sublayers_are_saved_and_loaded()
    {
        using var layer = new Block(new BlockConfig(4));
        using Tensor inputs = Keras.Input(3);
        using Tensor outputs = layer.Apply(inputs);
        using var model = new Model(inputs, outputs);
        string path = Save(model);

        using Model loaded = Model.Load(path);

        Assert.Equal(4, layer.GetWeights().Count);
        Assert.Equal(TinyModels.Predict(model), TinyModels.Predict(loaded));
    }

    [Fact]
    public void A_class_that_is_not_registered_is_refused_when_it_is_saved()
    {
        using var layer = new Unregistered();
        using var model = new Sequential(new Input(3), layer);

        var error = Assert.Throws<InvalidOperationException>(() => Save(model));

        Assert.Contains(typeof(Unregistered).FullName!, error.Message);
        Assert.Contains("CustomObjects.Register", error.Message);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void Loading_what_is_not_registered_names_the_class_and_what_to_register()
    {
        string path = SaveUnderAnotherName("Tests>Gone");

        var error = Assert.Throws<ModelFileException>(() => Model.Load(path));

        Assert.Contains(OnKeras.Is3 ? "Tests>Gone" : "Gone", error.Message);
        Assert.Contains("CustomObjects.Register", error.Message);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void A_config_that_does_not_fit_the_record_says_so()
    {
        string path = SaveWith(config => config.Replace("\"Factor\": 2", "\"Factor\": \"two\""));

        var error = Assert.Throws<InvalidOperationException>(() => Model.Load(path));

        Assert.Contains("Tests>Scaled", error.Message);
        Assert.Contains("ScaledConfig", error.Message);
    }

    [Fact]
    public void A_name_and_a_class_belong_together()
    {
        Assert.Contains("Scaled", Assert.Throws<ArgumentException>(
            () => CustomObjects.Register<Block, BlockConfig>("Tests>Scaled", config => new Block(config))).Message);
        Assert.Contains("Tests>Scaled", Assert.Throws<ArgumentException>(
            () => CustomObjects.Register<Scaled, ScaledConfig>("Tests>Other", config => new Scaled(config))).Message);
        CustomObjects.Register<Scaled, ScaledConfig>("Tests>Scaled", config => new Scaled(config));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a>b>c")]
    [InlineData(">b")]
    public void A_name_has_at_most_a_package(string name) =>
        Assert.ThrowsAny<ArgumentException>(() => CustomObjects.Register<Unregistered>(name, () => new Unregistered()));

    [Fact]
    public void What_a_loaded_model_holds_dies_with_it()
    {
        using var layer = new Scaled(new ScaledConfig(2, []));
        using var model = new Sequential(new Input(3), layer);
        string path = Save(model);

        LiveObjects.DoNotGrow(() => Model.Load(path).Dispose());
    }

    [Fact]
    public void A_class_of_Python_is_registered_once_and_found_by_files()
    {
        using PyObject twice = TinyModels.TwiceClass("Doubling");
        CustomObjects.Register("Tests>Doubling", twice);
        using PyObject instance = twice.Call();
        using Layer layer = Layer.FromPython(instance);
        using var model = new Sequential(new Input(3), layer);

        using Model loaded = Model.Load(Save(model));

        Assert.Equal(TinyModels.Predict(model), TinyModels.Predict(loaded));
    }

    public void Dispose() => _folder.Dispose();

    private string Save(Model model)
    {
        string path = _folder.File(OnKeras.Is3 ? "model.keras" : "model.h5");
        model.Save(path);
        return path;
    }

    private string SaveUnderAnotherName(string name)
    {
        using var layer = new Scaled(new ScaledConfig(2, []));
        using var model = new Sequential(new Input(3), layer);
        return SavedConfig.Edit(Save(model), text => text.Replace("Tests>Scaled", name).Replace("\"Scaled\"", "\"Gone\""));
    }

    private string SaveWith(Func<string, string> edit)
    {
        using var layer = new Scaled(new ScaledConfig(2, []));
        using var model = new Sequential(new Input(3), layer);
        return SavedConfig.Edit(Save(model), edit);
    }

    private sealed record ScaledConfig(double Factor, string[] Labels);

    private sealed record BlockConfig(int Units);

    private sealed class Scaled(ScaledConfig config, Optional<string?> name = default) : CustomLayer(name), IConfigured<ScaledConfig>
    {
        private Tensor? _scale;

        public ScaledConfig Config => config;

        protected override void Build(Shape inputShape) => _scale = AddWeight("scale", [inputShape[1]], new Initializers.Ones());

        protected override Tensor Call(Tensor inputs) => inputs * _scale! * config.Factor;
    }

    private sealed class Block : CustomLayer, IConfigured<BlockConfig>
    {
        private readonly Dense _first;
        private readonly Dense _second;

        public Block(BlockConfig config)
        {
            Config = config;
            _first = Track(new Dense(config.Units, activation: Activation.Tanh));
            _second = Track(new Dense(2));
        }

        public BlockConfig Config { get; }

        protected override Tensor Call(Tensor inputs) => _second.Apply(_first.Apply(inputs));

        protected override Shape? ComputeOutputShape(Shape inputShape) => new Shape(inputShape[0], 2);
    }

    private sealed class Unregistered : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => inputs;
    }
}
