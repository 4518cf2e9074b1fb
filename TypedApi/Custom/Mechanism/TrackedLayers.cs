namespace KerasBridge;

/// <summary>
/// The layers that a layer or model of C# uses. Keras keeps them with it; from them it can be reached in Python (over the nodes of Keras 2),
/// so that holding them beyond the owner's disposal would keep all of it alive for ever.
/// </summary>
internal sealed class TrackedLayers
{
    private readonly List<Layer> _layers = [];

    /// <summary>Makes a layer known to Keras as a part of its owner.</summary>
    public void Track(PyObject owner, Layer layer)
    {
        CustomModule.OfLayers("track", owner, layer).Dispose();
        _layers.Add(layer);
    }

    /// <summary>Gives the layers back; they go on as long as Python keeps them.</summary>
    public void LeaveToPython() => _layers.ForEach(layer => layer.LeaveToPython());
}
