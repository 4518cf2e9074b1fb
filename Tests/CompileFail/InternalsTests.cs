namespace KerasBridge.Tests.CompileFail;

/// <summary>What users never see: Python's lock, references, pointers.</summary>
public sealed class InternalsTests
{
    private const string Accepted = "_ = PyObject.Import(\"keras\").GetAttr(\"layers\");";

    [Theory]
    [InlineData("KerasBridge.Interop.Threading.GilScope.Acquire();", "KerasBridge.Interop.Threading.GilScope")]
    [InlineData("KerasBridge.Interop.Lifecycle.Interpreter.Start(null!);", "KerasBridge.Interop.Lifecycle.Interpreter")]
    [InlineData("_ = new KerasBridge.Interop.Buffers.BufferInfo();", "KerasBridge.Interop.Buffers.BufferInfo")]
    [InlineData("_ = new KerasSymbol(\"keras.layers.Dense\");", "KerasSymbol")]
    [InlineData("Check.AtLeast(1, 1);", "Check")]
    public void Types_of_the_layers_below_are_out_of_reach(string refused, string type) => Snippet.Refuses(
        refused,
        error: $"CS0122: '{type[(type.LastIndexOf('.') + 1)..]}' is inaccessible due to its protection level",
        accepted: Accepted,
        because: "Who holds Python's lock or a bare reference can bring the process down.");

    [Theory]
    [InlineData("python.Borrow(default);", "PythonReference.Borrow")]
    [InlineData("PyObject.Own(default);", "PyObject.Own")]
    [InlineData("python.Use(default);", "PythonReference.Use")]
    public void Ownership_is_not_handed_out(string refused, string member) => Snippet.Refuses(
        refused,
        error: $"CS0122: '{member}(",
        accepted: Accepted,
        because: $"{member} is about references, which the library counts alone.");

    [Fact]
    public void Options_do_not_change() => Snippet.Refuses(
        refused: "options.Threads = 2;",
        error: "CS8852: Init-only property or indexer 'KerasOptions.Threads'",
        accepted: "options = options with { Threads = 2 };",
        because: "The runtime was started with them.");
}
