namespace KerasBridge.Tests.Integration.Generated;

/// <summary>What Keras 2 with Theano takes and does not keep, or refuses for its backend's sake.</summary>
internal static class KnownDifferences
{
    private static readonly HashSet<string> s_keras2 =
    [
        // Keras 2 warns that Theano has no dropout in recurrent layers, and sets it to 0.
        "keras.layers.ConvLSTM2D(dropout)", "keras.layers.ConvLSTM2D(recurrent_dropout)",
        "keras.layers.GRU(dropout)", "keras.layers.GRU(recurrent_dropout)",
        "keras.layers.LSTM(dropout)", "keras.layers.LSTM(recurrent_dropout)",
        "keras.layers.SimpleRNN(dropout)", "keras.layers.SimpleRNN(recurrent_dropout)",

        // It keeps the negated number, for values of which less is better.
        "keras.callbacks.EarlyStopping(min_delta)",

        // TensorFlow only.
        "keras.metrics.Precision(top_k)", "keras.metrics.Recall(top_k)",
    ];

    public static void SkipBackend(string symbol) =>
        Assert.SkipWhen(!OnKeras.Is3 && symbol == "keras.metrics.MeanIoU", "Keras 2 has this metric for TensorFlow only.");

    public static bool Has(string symbol, string parameter) => !OnKeras.Is3 && s_keras2.Contains($"{symbol}({parameter})");
}
