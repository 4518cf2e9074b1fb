using KerasBridge.Environments;

namespace KerasBridge.Tests.Integration.Runtime;

/// <summary>What Theano compiled in one process serves the next one.</summary>
public sealed class TheanoCacheTests : IDisposable
{
    // One operation of each kind that Theano forgets by itself: without properties, and with a version that hangs on the process.
    private const string Script = """
        import sys
        from theano import function, tensor
        from theano.gof.cmodule import GCC_compiler

        runs = []
        for name in ("compile_str", "try_compile_tmp"):
            def counted(*args, original=getattr(GCC_compiler, name), name=name, **kwargs):
                runs.append(name)
                return original(*args, **kwargs)
            setattr(GCC_compiler, name, staticmethod(counted))

        mending = {}
        exec(sys.argv[1], mending)
        mending["install"]()
        x = tensor.fmatrix()
        values = function([x], [tensor.dot(x, x.T).dimshuffle(0, "x", 1), x])([[1, 2]])
        print("runs", runs.count("compile_str"), runs.count("try_compile_tmp"), "value", int(values[0][0, 0, 0]), flush=True)
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_second_process_compiles_nothing()
    {
        OnKeras.Requires2("Theano");
        Assert.SkipUnless(KerasRuntime.Current.Environment.Variables["THEANO_FLAGS"].Contains("cxx=/"), "There is no C++ compiler here.");

        Assert.Matches("^runs [1-9] \\d value 5$", Run());
        Assert.Equal("runs 0 0 value 5", Run());
    }

    public void Dispose() => _folder.Dispose();

    private string Run()
    {
        PythonEnvironment environment = KerasRuntime.Current.Environment;
        ToolCommand command = PythonCommand.Create(environment, Script, Mending());
        var variables = new Dictionary<string, string?>(command.Variables)
        {
            ["THEANO_FLAGS"] = $"{environment.Variables["THEANO_FLAGS"]},base_compiledir={_folder.Path}",
            ["PYTHONHOME"] = environment.Home,
        };
        string? last = null;
        CommandResult result = CommandRunner.Run(command with { Variables = variables }, line => last = line);
        Assert.True(last is not null, result.LastWords);
        return last;
    }

    private static string Mending()
    {
        using Stream stream = typeof(KerasRuntime).Assembly.GetManifestResourceStream("kerasbridge_theano_cache.py")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
