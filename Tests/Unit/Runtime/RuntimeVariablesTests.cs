using Microsoft.Extensions.Logging.Abstractions;

namespace KerasBridge.Tests.Unit.Runtime;

public sealed class RuntimeVariablesTests
{
    private static readonly PythonEnvironment s_environment = new()
    {
        Origin = "a test",
        Executable = "/usr/bin/python3",
        LibPython = "/usr/lib/libpython3.so",
        PythonVersion = new Version(3, 12, 1),
        Prefix = "/usr",
        BasePrefix = "/usr",
        Architecture = "X64",
        Variables = new Dictionary<string, string> { ["KERAS_BACKEND"] = "theano", ["THEANO_FLAGS"] = "cxx=" },
    };

    [Fact]
    public void The_environment_is_heard_where_the_options_say_nothing()
    {
        IReadOnlyDictionary<string, string> variables = For(new KerasOptions());

        Assert.Equal("theano", variables["KERAS_BACKEND"]);
        Assert.Equal("cxx=", variables["THEANO_FLAGS"]);
    }

    [Fact]
    public void The_options_backend_wins_over_the_environment() =>
        Assert.Equal("jax", For(new KerasOptions { Backend = KerasBackend.Jax })["KERAS_BACKEND"]);

    [Theory]
    [InlineData("OMP_NUM_THREADS")]
    [InlineData("OPENBLAS_NUM_THREADS")]
    [InlineData("MKL_NUM_THREADS")]
    [InlineData("TF_NUM_INTRAOP_THREADS")]
    public void Threads_reach_every_library_that_has_some(string variable)
    {
        Assert.Equal("3", For(new KerasOptions { Threads = 3 })[variable]);
        Assert.False(For(new KerasOptions()).ContainsKey(variable));
    }

    [Fact]
    public void The_cpu_hides_every_gpu() =>
        Assert.Equal("", For(new KerasOptions { Device = KerasDevice.Cpu })["CUDA_VISIBLE_DEVICES"]);

    [Fact]
    public void One_gpu_hides_the_others() =>
        Assert.Equal("2", For(new KerasOptions { Device = KerasDevice.Gpu(2) })["CUDA_VISIBLE_DEVICES"]);

    [Fact]
    public void Variables_of_the_options_win_over_everything()
    {
        var options = new KerasOptions { Threads = 3, Variables = new Dictionary<string, string> { ["OMP_NUM_THREADS"] = "1" } };

        Assert.Equal("1", For(options)["OMP_NUM_THREADS"]);
    }

    private static IReadOnlyDictionary<string, string> For(KerasOptions options) =>
        RuntimeVariables.For(options, s_environment, NullLogger.Instance);
}
