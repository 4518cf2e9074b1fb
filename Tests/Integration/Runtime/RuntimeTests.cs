using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KerasBridge.Tests.Integration.Runtime;

public sealed class RuntimeTests
{
    [Fact]
    public void There_is_one_runtime_and_equal_options_give_it()
    {
        Assert.True(KerasRuntime.IsStarted);
        Assert.Same(KerasRuntime.Current, KerasRuntime.Start());
        Assert.Same(KerasRuntime.Current, KerasRuntime.Start(new KerasOptions { LoggerFactory = KerasFixture.Log }));
        Assert.Equal(Keras.Version, KerasRuntime.Current.KerasVersion);
    }

    [Fact]
    public void Other_options_are_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => KerasRuntime.Start(new KerasOptions { Threads = 7 }));

        Assert.Contains(nameof(KerasRuntime.Start), error.Message);
        Assert.Contains(KerasRuntime.Current.Environment.Executable, error.Message);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void Services_share_the_runtime_and_its_log()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(KerasFixture.Log)
            .AddKeras()
            .AddKeras(options => options with { Threads = 7 })
            .BuildServiceProvider();

        Assert.Same(KerasRuntime.Current, services.GetRequiredService<KerasRuntime>());
    }

    [Fact]
    public void Services_with_other_options_than_the_running_ones_are_refused()
    {
        using ServiceProvider services = new ServiceCollection().AddKeras(options => options with { Threads = 7 }).BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<KerasRuntime>());
    }

    [Fact]
    public void Garbage_collections_of_Python_pass_over_what_Keras_imported()
    {
        using PyObject gc = PyObject.Import("gc");

        Assert.InRange(gc.Invoke<long>("get_freeze_count"), 50_000, long.MaxValue);
    }
}
