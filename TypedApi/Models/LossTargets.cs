namespace KerasBridge;

/// <summary>
/// What the losses of a model expect of the expected output. Keras 3 broadcasts what does not fit, or leaves the error to the backend;
/// Theano takes negative class numbers for an index from the end.
/// </summary>
internal sealed class LossTargets(PyObject model)
{
    private CompiledLosses? _losses;

    /// <summary>Whether there have to be some: the model was compiled with a loss or metrics, which Keras asks even where a step does not.</summary>
    public bool AreNeeded => TrainingModule.NeedsTargets(model);

    /// <summary>Checks the expected output against the losses that the model was compiled with. Losses of other kinds are left to Keras.</summary>
    public void Check(ModelEnd outputs, ModelData y, string name)
    {
        CompiledLosses losses = Read();
        for (int i = 0; i < outputs.Shapes.Length; i++)
        {
            Check(losses.Of(i, outputs.Shapes.Length), outputs.Shapes[i], outputs.Types[i], y.At(i), name);
        }
    }

    /// <summary>Gives back what was remembered.</summary>
    public void Forget() => _losses?.Forget();

    private static void Check(LossKind loss, Shape output, DType type, GivenArray y, string name)
    {
        if (loss is LossKind.Labels or LossKind.LabelsSomeIgnored)
        {
            Labels(loss, output, y, name);
            return;
        }

        if (loss == LossKind.LikeOutput && !ModelDataCheck.Fits(output, y.Sizes(stackalloc nint[y.Rank])))
        {
            throw WrongShape(output, y, name);
        }

        LosslessConversion.Check(y, Precision.Holds(DType.Float32, type) ? DType.Float32 : type, name);
    }

    private static void Labels(LossKind loss, Shape output, GivenArray y, string name)
    {
        if (!ModelDataCheck.Fits(output, y.Sizes(stackalloc nint[y.Rank]), last: 1))
        {
            throw WrongShape(new Shape([.. output.SkipLast(1), 1L]), y, name);
        }

        if (output[output.Rank - 1] is not { } classes || loss == LossKind.LabelsSomeIgnored)
        {
            return;
        }

        // Of numbers with a fraction, Keras takes the class that is left when it is cut off.
        LosslessConversion.Check(y, DType.Int64, name);
        using GivenArray.Opened opened = y.Open();
        (double least, double greatest) = opened.Array.Extremes();
        if (least < 0 || greatest >= classes)
        {
            throw new ArgumentException($"The model tells {classes} classes apart, numbered from 0, and the array goes from {least} to {greatest}.", name);
        }
    }

    private static ArgumentException WrongShape(Shape expected, GivenArray y, string name) =>
        new($"The loss expects an output of shape {expected}, and the array has the shape {y.Shape}.", name);

    private CompiledLosses Read()
    {
        PyObject compiled = model.GetAttr("loss");
        if (_losses is not { } known || !known.IsOf(compiled))
        {
            return _losses = CompiledLosses.Take(compiled);
        }

        compiled.Dispose();
        return known;
    }
}
