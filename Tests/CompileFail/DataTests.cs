namespace KerasBridge.Tests.CompileFail;

/// <summary>
/// What goes into models. What only at run time turns out to be an array of arrays or of texts is refused when it is converted
/// (Tests/Unit, <c>ForeignArrayTests</c>).
/// </summary>
public sealed class DataTests
{
    [Theory]
    [InlineData("new float[2][]", "float[][]")]
    [InlineData("new[] { \"a\", \"b\" }", "string[]")]
    [InlineData("1f", "float")]
    public void An_array_is_one_block_of_numbers(string array, string type) => Snippet.Refuses(
        refused: $"NDArray array = {array};",
        error: $"CS0029: Cannot implicitly convert type '{type}' to 'KerasBridge.NDArray'",
        accepted: "NDArray array = new float[2, 3];",
        because: "NumPy shares the memory of an array, and that must be one block of numbers.");

    [Theory]
    [InlineData("NDArray.From({0})", "NDArray.From(object[])")]
    [InlineData("compiled.Predict({0})", "ModelData.implicit operator ModelData(object[])")]
    [InlineData("Ops.Sin({0})", "TensorLike.implicit operator TensorLike(object[])")]
    public void Arrays_of_arrays_of_boxed_numbers_and_of_texts_have_no_block_of_numbers(string use, string refusing)
    {
        foreach (string array in (string[])["new float[2][]", "new object[] { 1, 2f }", "new[] { \"a\", \"b\" }"])
        {
            Snippet.Refuses(
                refused: $"_ = {string.Format(use, array)};",
                error: $"CS0619: '{refusing}' is obsolete",
                accepted: $"_ = {string.Format(use, "new float[2, 3]")};",
                because: "NumPy shares the memory of an array, and that must be one block of numbers.");
        }
    }

    [Fact]
    public void Spans_are_copied() => Snippet.Refuses(
        refused: "NDArray.From(stackalloc float[3]);",
        error: "CS1503: Argument 1: cannot convert from 'System.Span<float>'",
        accepted: "NDArray.CopyOf<float>(stackalloc float[3]);",
        because: "Nothing keeps the memory of a span alive for Python.");

    [Fact]
    public void Training_needs_what_is_expected() => Snippet.Refuses(
        refused: "compiled.Fit(x);",
        error: "CS1503: Argument 1: cannot convert from 'KerasBridge.NDArray' to 'System.Collections.Generic.IEnumerable<KerasBridge.Batch>'",
        accepted: "compiled.Fit(x, y);",
        because: "Without expected output there is no loss.");

    [Fact]
    public void Samples_become_batches_first() => Snippet.Refuses(
        refused: "compiled.Fit(Dataset.From(x, y));",
        error: "CS1503: Argument 1: cannot convert from 'KerasBridge.Samples' to 'System.Collections.Generic.IEnumerable<KerasBridge.Batch>'",
        accepted: "compiled.Fit(Dataset.From(x, y).Batch(32));",
        because: "Keras trains on batches, and their size is a choice.");

    [Fact]
    public void A_path_is_no_data() => Snippet.Refuses(
        refused: "compiled.Fit(\"train.csv\", y);",
        error: "CS1503: Argument 1: cannot convert from 'string' to 'KerasBridge.ModelData'",
        accepted: "compiled.Fit(x, y);",
        because: "Keras reads no files here.");

    [Fact]
    public void Validation_data_is_a_pair() => Snippet.Refuses(
        refused: "compiled.Fit(x, y, validationData: x);",
        error: "CS1503: Argument 3: cannot convert from 'KerasBridge.NDArray'",
        accepted: "compiled.Fit(x, y, validationData: (x, y));",
        because: "Validation needs expected output too.");

    [Theory]
    [InlineData("epochs: 1.5", "double", "epochs: 1")]
    [InlineData("batchSize: \"32\"", "string", "batchSize: 32")]
    public void Counts_are_whole_numbers(string refused, string type, string accepted) => Snippet.Refuses(
        refused: $"compiled.Fit(x, y, {refused});",
        error: $"CS1503: Argument 3: cannot convert from '{type}' to 'KerasBridge.Optional<int>'",
        accepted: $"compiled.Fit(x, y, {accepted});",
        because: "Epochs and batches are counted.");

    [Fact]
    public void A_layer_is_applied_to_tensors() => Snippet.Refuses(
        refused: "new Dense(1).Apply(x);",
        error: "CS1503: Argument 1: cannot convert from 'KerasBridge.NDArray'",
        accepted: "new Dense(1).Apply(tensor);",
        because: "A functional model is built of tensors; data comes later.");

    [Fact]
    public void Tensors_and_arrays_do_not_mix() => Snippet.Refuses(
        refused: "_ = tensor + x;",
        error: "CS0019: Operator '+' cannot be applied to operands of type 'Tensor' and 'NDArray'",
        accepted: "_ = tensor + tensor; _ = x + x;",
        because: "One is computed by the backend, the other by NumPy.");

    [Fact]
    public void A_loaded_data_set_stays_what_it_is() => Snippet.Refuses(
        refused: "var (train, test) = Datasets.Mnist.LoadData(); train.X = x;",
        error: "CS8852: Init-only property or indexer 'LabeledData.X'",
        accepted: "var (train, test) = Datasets.Mnist.LoadData(); train = train with { X = x };",
        because: "Results are not changed in place.");
}
