namespace KerasBridge.Examples;

/// <summary>Input for a model of which nothing but the shape is known.</summary>
internal static class RandomInput
{
    // For sizes that the model leaves open, such as the length of a text.
    private const long OpenSize = 16;

    /// <summary>Numbers from -1.5 to 1.5, the same ones every time.</summary>
    /// <exception cref="ExampleException">The model has not exactly one input of known shape.</exception>
    public static NDArray For(Model model, int count)
    {
        if (model.InputShapes is not [var expected])
        {
            throw new ExampleException($"The model has {model.InputShapes.Count} inputs of known shape; this example predicts with models that have one.");
        }

        var shape = new Shape([count, .. expected.Skip(1).Select(size => size ?? OpenSize)]);
        var random = new Random(42);
        float[] values = [.. Enumerable.Range(0, checked((int)shape.ElementCount!.Value)).Select(_ => (random.NextSingle() - 0.5f) * 3)];
        return NDArray.From(values, shape);
    }
}
