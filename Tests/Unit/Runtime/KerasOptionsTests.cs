using Microsoft.Extensions.Logging.Abstractions;

namespace KerasBridge.Tests.Unit.Runtime;

public sealed class KerasOptionsTests
{
    public static TheoryData<string, KerasOptions> Different => new()
    {
        { "environment", new KerasOptions { Environment = new EnvironmentOptions { Interpreter = "/usr/bin/python3" } } },
        { "backend", new KerasOptions { Backend = KerasBackend.Torch } },
        { "device", new KerasOptions { Device = KerasDevice.Cpu } },
        { "threads", new KerasOptions { Threads = 2 } },
        { "variables", new KerasOptions { Variables = new Dictionary<string, string> { ["A"] = "1" } } },
        { "logger", new KerasOptions { LoggerFactory = NullLoggerFactory.Instance } },
    };

    [Fact]
    public void Equal_settings_are_equal_options()
    {
        KerasOptions a = Options("1");
        KerasOptions b = Options("1");

        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.NotEqual(a, Options("2"));
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void Every_setting_counts(string setting, KerasOptions options) => Assert.False(new KerasOptions().Equals(options), setting);

    [Fact]
    public void Who_is_told_about_progress_makes_no_difference() =>
        Assert.Equal(new KerasOptions(), new KerasOptions { Progress = new Progress<ProvisioningProgress>() });

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    public void Less_than_one_thread_is_refused_before_anything_starts(int threads)
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => KerasRuntime.Start(new KerasOptions { Threads = threads }));

        Assert.Equal("Threads", e.ParamName);
        Assert.False(KerasRuntime.IsStarted);
    }

    [Fact]
    public void A_negative_GPU_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => KerasDevice.Gpu(-1));

    [Fact]
    public void Devices_print_as_they_are_called() => Assert.Equal(("cpu", "gpu:1"), (KerasDevice.Cpu.ToString(), KerasDevice.Gpu(1).ToString()));

    private static KerasOptions Options(string value) => new()
    {
        Backend = KerasBackend.Torch,
        Device = KerasDevice.Gpu(0),
        Threads = 2,
        Variables = new Dictionary<string, string> { ["A"] = value, ["B"] = "2" },
    };
}
