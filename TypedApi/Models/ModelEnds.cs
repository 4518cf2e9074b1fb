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

    // Several threads may find the same out at once: each result is as good.
    private ModelEnd Read(string attribute, ref ModelEnd known)
    {
        PyObject? tensors = model.TryGetAttr(attribute);
        ModelEnd current = known;
        if (tensors is { IsNone: false } && !current.IsOf(tensors))
        {
            known = ModelEnd.Take(tensors);
            return known;
        }

        using (tensors)
        {
            return tensors is { IsNone: false } ? current : ModelEnd.Unknown;
        }
    }
}
