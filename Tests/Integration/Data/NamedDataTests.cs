namespace KerasBridge.Tests.Integration.Data;

/// <summary>Several inputs and outputs, in order and by name.</summary>
public sealed class NamedDataTests : IDisposable
{
    private static readonly NDArray s_left = DataModels.Table(6, 2, seed: 1);
    private static readonly NDArray s_right = DataModels.Table(6, 3, seed: 2);
    private static readonly NDArray s_sum = DataModels.Table(6, 1, seed: 3);

    private readonly CompiledModel _model = DataModels.TwoByTwo();

    private static ModelData NamedX => ModelData.Named(("right", s_right), ("left", s_left));

    private static ModelData NamedY => new Dictionary<string, NDArray> { ["copy"] = s_right, ["sum"] = s_sum };

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Arrays_are_found_by_name_order_or_tuple()
    {
        Evaluation expected = _model.Evaluate([s_left, s_right], [s_sum, s_right], verbose: Verbosity.Silent);

        Assert.Equal(expected.Loss, _model.Evaluate(NamedX, NamedY, verbose: Verbosity.Silent).Loss, 1e-6);
        Assert.Equal(expected.Loss, _model.Evaluate((s_left, s_right), (s_sum, s_right), verbose: Verbosity.Silent).Loss, 1e-6);
        Assert.Equal(expected.Loss, _model.Evaluate([new Batch(NamedX, NamedY)], verbose: Verbosity.Silent).Loss, 1e-6);
        Assert.Equal(expected.Loss, _model.Evaluate(Dataset.From(NamedX, NamedY).Batch(4), verbose: Verbosity.Silent).Loss, 1e-6);
    }

    [Fact]
    public void Fit_and_predict_take_names_as_well()
    {
        History arrays = _model.Fit(NamedX, NamedY, epochs: 2, verbose: Verbosity.Silent, validationData: (NamedX, NamedY));
        History batches = _model.Fit(Dataset.From(NamedX, NamedY).Batch(4), epochs: 2, verbose: Verbosity.Silent, validationData: (NamedX, NamedY));

        Assert.Equal(2, arrays.Loss.Count);
        Assert.True(batches.Loss[^1] < arrays.Loss[0]);
        IReadOnlyList<NDArray> expected = _model.PredictAll([s_left, s_right], verbose: Verbosity.Silent);
        Assert.Equal(expected[1].ToArray<float>(), _model.PredictAll(NamedX, verbose: Verbosity.Silent)[1].ToArray<float>());
        Assert.Equal(expected[1].ToArray<float>(), _model.PredictAll([new Batch(NamedX)], verbose: Verbosity.Silent)[1].ToArray<float>());
        _model.TrainOnBatch(NamedX, NamedY);
    }

    [Fact]
    public void Weights_are_given_for_each_output()
    {
        NDArray none = new float[6];
        Evaluation nothing = _model.Evaluate([new Batch(NamedX, NamedY, ModelData.Named(("copy", none), ("sum", none)))], verbose: Verbosity.Silent);

        Assert.Equal(0, nothing.Loss, 1e-6);
        Refused("outputs, and 1 arrays of weights", new Batch(NamedX, NamedY, none));
    }

    [Fact]
    public void Wrong_names_and_numbers_say_what_the_model_has()
    {
        ModelData wrong = ModelData.Named(("left", s_left), ("rihgt", s_right));
        ModelData missing = ModelData.Named(("left", s_left));

        Refused("The model has no input 'rihgt'. The model's inputs are: left, right.", new Batch(wrong, NamedY));
        Refused("There is no array for the input 'right'.", new Batch(missing, NamedY));
        Refused("The model has no output 'right'. The model's outputs are: sum, copy.", new Batch(NamedX, NamedX));
        Refused("The model has 2 outputs, and 1 arrays are given", new Batch(NamedX, s_sum));
        Assert.Throws<ArgumentException>("x", () => _model.Fit(wrong, NamedY));
        Assert.Throws<ArgumentException>("y", () => _model.Fit(NamedX, wrong));
        Assert.Throws<ArgumentException>("x", () => _model.PredictAll(missing));
        Assert.Throws<ArgumentException>("validationData", () => _model.Fit(NamedX, NamedY, validationData: (wrong, NamedY)));
    }

    private void Refused(string message, Batch batch) => Assert.Contains(
        message, Assert.Throws<ArgumentException>("data", () => _model.Fit([batch], verbose: Verbosity.Silent)).Message);
}
