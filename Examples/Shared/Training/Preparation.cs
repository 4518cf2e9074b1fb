namespace KerasBridge.Examples.Training;

/// <summary>What happens between the call of <c>Fit</c> and the first batch.</summary>
internal static class Preparation
{
    /// <summary>The words for it, with what to expect: Theano translates a model to C++ and compiles that.</summary>
    public static string Text => KerasRuntime.Current.Backend == KerasBackend.Theano
        ? "Theano compiles the model: up to a minute"
        : "Keras prepares the training";
}
