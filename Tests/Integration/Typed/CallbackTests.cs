using KerasBridge.Callbacks;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Typed;

public sealed class CallbackTests
{
    [Fact]
    public void EarlyStopping_ends_the_training_when_nothing_improves()
    {
        using CompiledModel model = Compile();

        History history = model.Fit(
            TinyModels.X, TinyModels.Y, epochs: 20, verbose: Verbosity.Silent, callbacks: [new EarlyStopping("loss", minDelta: 1000, patience: 2)]);

        Assert.Equal([0, 1, 2], history.Epochs);
    }

    [Fact]
    public void ModelCheckpoint_writes_a_model_that_loads()
    {
        using var folder = new TemporaryFolder();
        using CompiledModel model = Compile();

        model.Fit(TinyModels.X, TinyModels.Y, epochs: 2, verbose: Verbosity.Silent, callbacks: [new ModelCheckpoint(folder.File("{epoch:02d}.h5"))]);

        Assert.Equal(["01.h5", "02.h5"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
        using Model loaded = Model.Load(folder.File("02.h5"));
        Assert.Equal(TinyModels.Predict(model), TinyModels.Predict(loaded), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Validation_and_weights_reach_Keras()
    {
        using CompiledModel model = Compile();
        NDArray nothing = new float[2];

        History history = model.Fit(
            TinyModels.X, TinyModels.Y, epochs: 1, verbose: Verbosity.Silent, validationData: (TinyModels.X, TinyModels.Y), sampleWeight: nothing);

        Assert.Equal(0, history.Loss[0]);
        Assert.True(history["val_loss"][0] > 0);
        Assert.Equal(history["val_loss"][0], history.Last["val_loss"]);
        Assert.Contains("val_loss", Assert.Throws<KeyNotFoundException>(() => history["accuracy"]).Message);
    }

    private static CompiledModel Compile()
    {
        using Sequential model = TinyModels.Stack();
        return model.Compile(new SGD(0.01), new MeanSquaredError());
    }
}
