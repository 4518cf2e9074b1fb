namespace KerasBridge;

/// <summary>Remembers what is known of the inputs and outputs of a model, so that data can be checked for every batch.</summary>
internal sealed class ModelEnds(PyObject model)
{
    private ModelEnd _inputs = ModelEnd.Unknown;
    private ModelEnd _outputs = ModelEnd.Unknown;

    public ModelEnd Inputs => Read("inputs", ref _inputs);

    public ModelEnd Outputs => Read("outputs", ref _outputs);

    /// <summary>Gives back what was remembered.</summary>
    public void Forget()
    {
        _inputs.Forget();
        _outputs.Forget();
    }

    private ModelEnd Read(string attribute, ref ModelEnd known)
    {
        ModelEnd current = known;
        return current.IsThatOf(model, attribute) ? current : ReadAnew(attribute, ref known);
    }

    // Several threads may find the same out at once: each result is as good.
    private ModelEnd ReadAnew(string attribute, ref ModelEnd known)
    {
        PyObject? tensors = model.TryGetAttr(attribute);
        if (tensors is { IsNone: false })
        {
            known = ModelEnd.Take(tensors);
            return known;
        }

        tensors?.Dispose();
        return ModelEnd.Unknown;
    }
}
