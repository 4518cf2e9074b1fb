using KerasBridge.Environments;

namespace KerasBridge.Tests.Unit.Environments;

public sealed class BackendChoiceTests
{
    [Fact]
    public void What_is_asked_for_is_taken() =>
        Assert.Equal(KerasBackend.Jax, BackendChoice.Choose(Facts("3.15.1", "tensorflow", "jax"), KerasBackend.Jax));

    [Fact]
    public void Keras_settings_decide_when_nobody_asks() =>
        Assert.Equal(KerasBackend.Torch, BackendChoice.Choose(Facts("3.15.1", "tensorflow", "torch") with { ConfiguredBackend = "torch" }, null));

    [Fact]
    public void Settings_that_name_a_missing_backend_are_passed_over() =>
        Assert.Equal(KerasBackend.Torch, BackendChoice.Choose(Facts("3.15.1", "torch") with { ConfiguredBackend = "tensorflow" }, null));

    [Fact]
    public void Keras_2_does_not_run_on_torch() =>
        Assert.Equal(KerasBackend.Theano, BackendChoice.Choose(Facts("2.3.1", "torch", "theano"), null));

    [Fact]
    public void A_missing_backend_is_named()
    {
        var e = Assert.Throws<UnusableEnvironmentException>(() => BackendChoice.Choose(Facts("3.15.1", "tensorflow"), KerasBackend.Torch));
        Assert.Contains("3.15.1", e.Message);
        Assert.Contains("torch", e.Message);
    }

    [Theory]
    [InlineData("Torch", KerasBackend.Torch)]
    [InlineData(" tensorflow ", KerasBackend.TensorFlow)]
    [InlineData("openvino", null)]
    [InlineData(null, null)]
    public void Names_are_Keras_own(string? name, KerasBackend? expected) => Assert.Equal(expected, KerasBackendNames.Parse(name));

    private static InterpreterFacts Facts(string keras, params string[] backends) => new() { KerasVersion = keras, Backends = backends };
}
