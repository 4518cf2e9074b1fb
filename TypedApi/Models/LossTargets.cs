namespace KerasBridge;

/// <summary>
/// What losses expect of the expected output. Keras 3 broadcasts what does not fit, or leaves the error to the backend; Theano takes
/// negative class numbers for an index from the end.
/// </summary>
internal static class LossTargets
{
    /// <summary>Checks the expected output against the losses that the model was compiled with. Losses of other kinds are left to Keras.</summary>
    public static void Check(Model model, IReadOnlyList<Shape> outputs, ModelData y, string name)
    {
        using PyObject compiled = model.Python.GetAttr("loss");
        IReadOnlyList<PyObject> losses = compiled.TypeName == "list" ? compiled.ToList() : [compiled];
        for (int i = 0; i < outputs.Count; i++)
        {
            Check(losses[losses.Count == outputs.Count ? i : 0], outputs[i], y[i], name);
        }
    }

    private static void Check(PyObject loss, Shape output, NDArray y, string name)
    {
        switch (loss.TypeName)
        {
            case "MeanSquaredError" or "MeanAbsoluteError" or "BinaryCrossentropy" or "CategoricalCrossentropy":
                Shaped(output, y, name);
                break;
            case "SparseCategoricalCrossentropy":
                Shaped(new Shape([.. output.SkipLast(1), 1L]), y, name);
                Labels(loss, output, y, name);
                break;
        }
    }

    // Keras itself adds a last axis of size one where it is missing.
    private static void Shaped(Shape expected, NDArray y, string name)
    {
        bool lacksLastAxis = expected.Rank == y.Rank + 1 && expected[expected.Rank - 1] == 1;
        if (!expected.Accepts(lacksLastAxis ? new Shape([.. y.Shape, 1L]) : y.Shape))
        {
            throw new ArgumentException($"The loss expects an output of shape {expected}, and the array has the shape {y.Shape}.", name);
        }
    }

    private static void Labels(PyObject loss, Shape output, NDArray y, string name)
    {
        using PyObject? ignored = loss.TryGetAttr("ignore_class");
        if (output[output.Rank - 1] is not { } classes || ignored is { IsNone: false })
        {
            return;
        }

        (double least, double greatest) = y.Extremes();
        if (least < 0 || greatest >= classes)
        {
            throw new ArgumentException($"The model tells {classes} classes apart, numbered from 0, and the array goes from {least} to {greatest}.", name);
        }
    }
}
