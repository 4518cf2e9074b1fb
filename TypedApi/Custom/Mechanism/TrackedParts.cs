namespace KerasBridge;

/// <summary>
/// The layers and metrics that a layer or model of C# uses. Keras keeps them with it; from them it can be reached in Python (over the nodes of Keras 2),
/// so that holding them beyond the owner's disposal would keep all of it alive for ever.
/// </summary>
internal sealed class TrackedParts
{
    private readonly List<KerasObject> _parts = [];

    /// <summary>Makes a layer known to Keras as a part of its owner.</summary>
    public void Track(PyObject owner, Layer layer) => Track("track", owner, layer);

    /// <summary>Makes a metric known to Keras as one of its owner.</summary>
    public void Track(PyObject owner, Metric metric) => Track("track_metric", owner, metric);

    /// <summary>Gives the parts back; they go on as long as Python keeps them.</summary>
    public void LeaveToPython() => _parts.ForEach(part => part.LeaveToPython());

    private void Track(string function, PyObject owner, KerasObject part)
    {
        CustomModule.OfLayers(function, owner, part).Dispose();
        _parts.Add(part);
    }
}
