namespace KerasBridge.Callbacks;

/// <summary>Saves the model or its weights after epochs. Upstream <c>keras.callbacks.ModelCheckpoint</c>.</summary>
public sealed class ModelCheckpoint : Callback
{
    private static readonly KerasSymbol s_symbol = new("keras.callbacks.ModelCheckpoint");

    /// <summary>Makes one.</summary>
    /// <param name="filepath">Where to; may hold <c>{epoch:02d}</c> and names of values, <c>{val_loss:.3f}</c>.</param>
    /// <param name="monitor">The value that tells which is best. Default: <c>val_loss</c>.</param>
    /// <param name="verbose">Whether Keras says that it saved. Default: no.</param>
    /// <param name="saveBestOnly">Whether to save only when the value improves. Default: no.</param>
    /// <param name="saveWeightsOnly">Whether to save the weights only. Default: no.</param>
    /// <param name="mode">Which direction is better. Default: told from the name.</param>
    /// <exception cref="ArgumentException"><paramref name="filepath"/> has none of the extensions that <c>Model.Save</c> or <c>SaveWeights</c> take.</exception>
    /// <exception cref="KerasVersionException"><paramref name="filepath"/> ends in <c>.keras</c>, and Keras 2 is running.</exception>
    public ModelCheckpoint(
        string filepath,
        Optional<string> monitor = default,
        Optional<Verbosity> verbose = default,
        Optional<bool> saveBestOnly = default,
        Optional<bool> saveWeightsOnly = default,
        Optional<MonitorMode> mode = default)
        : base(s_symbol.Create(
            new Argument("filepath", ModelFileNames.OfCheckpoint(filepath, saveWeightsOnly.Or(false))),
            new Argument("monitor", monitor),
            new Argument("verbose", verbose.ToKeras()),
            new Argument("save_best_only", saveBestOnly),
            new Argument("save_weights_only", saveWeightsOnly),
            new Argument("mode", mode.ToKeras())))
    {
    }
}
