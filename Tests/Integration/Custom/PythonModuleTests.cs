using KerasBridge.Layers;

namespace KerasBridge.Tests.Integration.Custom;

public sealed class PythonModuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;

    [Fact]
    public void A_layer_from_a_file_works_as_any_layer()
    {
        using PythonModule module = Module("doubling_layer", """
            import keras

            class Doubling(keras.layers.Layer):
                def call(self, inputs):
                    return inputs * 2
            """);
        using Layer layer = Layer.FromPython(module.Invoke("Doubling"));
        using var model = new Sequential(new Input(2), layer);
        float[,] x = { { 1f, 2f } };

        Assert.Equal([2f, 4f], model.Predict(x, verbose: Verbosity.Silent).ToArray<float>());
    }

    [Fact]
    public void A_syntax_error_names_file_and_line()
    {
        var error = Assert.Throws<PythonSyntaxException>(() => Module("broken_module", "x = 1\ndef f(:\n    pass\n"));

        Assert.Contains("broken_module.py", error.Message);
        Assert.Contains("line 2", error.Message);
    }

    [Fact]
    public void A_file_that_raises_gives_its_own_exception_with_a_traceback_into_the_file()
    {
        var error = Assert.Throws<PythonAttributeException>(() => Module("raising_module", "import math\nmath.nothing\n"));

        Assert.Equal("nothing", error.AttributeName);
        Assert.Contains("raising_module.py\", line 2", error.PythonTraceback);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<FileNotFoundException>(() => PythonModule.FromFile(Path.Combine(_folder, "absent.py")));

        Assert.EndsWith("absent.py", error.FileName);
    }

    [Fact]
    public void What_the_module_lacks_is_a_PythonAttributeException()
    {
        using PythonModule module = Module("empty_module", "");

        Assert.Equal("Nothing", Assert.Throws<PythonAttributeException>(() => module.Invoke("Nothing")).AttributeName);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PythonModule Module(string name, string source)
    {
        string path = Path.Combine(_folder, name + ".py");
        File.WriteAllText(path, source);
        return PythonModule.FromFile(path);
    }
}
