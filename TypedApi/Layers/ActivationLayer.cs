namespace KerasBridge.Layers;

/// <summary>An activation as a layer of its own. Named so because <see cref="Activation"/> is the activation itself. Upstream <c>keras.layers.Activation</c>.</summary>
public sealed class ActivationLayer : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.layers.Activation");

    /// <summary>Makes the layer.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    public ActivationLayer(Activation activation, Optional<string?> name = default)
        : base(s_symbol.Create(new Argument("activation", activation), new Argument("name", name)))
    {
    }
}
