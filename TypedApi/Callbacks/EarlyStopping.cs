namespace KerasBridge.Callbacks;

/// <summary>Stops the training once a value no longer improves. Upstream <c>keras.callbacks.EarlyStopping</c>.</summary>
public sealed class EarlyStopping : Callback
{
    private static readonly KerasSymbol s_symbol = new("keras.callbacks.EarlyStopping", KerasDifference.Keras3Only("start_from_epoch"));

    /// <summary>Makes one.</summary>
    /// <param name="monitor">The name of the value. Default: <c>val_loss</c>, which needs validation data.</param>
    /// <param name="minDelta">The least change that counts as improvement. Default: 0.</param>
    /// <param name="patience">How many epochs without improvement to wait. Default: 0.</param>
    /// <param name="verbose">Whether Keras says that it stopped. Default: no.</param>
    /// <param name="mode">Which direction is better. Default: told from the name.</param>
    /// <param name="baseline">The value that must be reached. Default: none.</param>
    /// <param name="restoreBestWeights">Whether to go back to the weights of the best epoch. Default: no.</param>
    /// <param name="startFromEpoch">The first epoch that counts. Default: 0.</param>
    /// <exception cref="KerasVersionException">The running Keras lacks <paramref name="startFromEpoch"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="patience"/>, <paramref name="startFromEpoch"/> out of range.</exception>
    public EarlyStopping(
        Optional<string> monitor = default,
        Optional<double> minDelta = default,
        Optional<int> patience = default,
        Optional<Verbosity> verbose = default,
        Optional<MonitorMode> mode = default,
        Optional<double?> baseline = default,
        Optional<bool> restoreBestWeights = default,
        Optional<int> startFromEpoch = default)
        : base(s_symbol.Create(
            new Argument("monitor", monitor),
            new Argument("min_delta", minDelta),
            new Argument("patience", Check.AtLeast(patience, 0)),
            new Argument("verbose", verbose.ToKeras()),
            new Argument("mode", mode.ToKeras()),
            new Argument("baseline", baseline),
            new Argument("restore_best_weights", restoreBestWeights),
            new Argument("start_from_epoch", Check.AtLeast(startFromEpoch, 0))))
    {
    }
}
