namespace KerasBridge;

/// <summary>
/// What can be said about data before Keras sees it. Both Kerases raise different errors for these mistakes, or none: here they are the
/// same <see cref="ArgumentException"/> on both.
/// </summary>
internal static class ModelDataCheck
{
    /// <summary>Checks input and expected output against the model and each other.</summary>
    public static void Pair(Model model, ModelData x, ModelData y, string xName = "x", string yName = "y")
    {
        Inputs(model, x, xName);
        NotEmpty(y, yName);
        IReadOnlyList<Shape> outputs = model.OutputShapes;
        if (outputs.Count > 0 && outputs.Count != y.Count)
        {
            throw new ArgumentException($"The model has {outputs.Count} outputs, and {y.Count} arrays are given.", yName);
        }

        if (y.FirstOrDefault(array => array.Count != x[0].Count) is { } other)
        {
            throw new ArgumentException($"The input has {x[0].Count} samples, and the expected output {other.Count}.", yName);
        }

        LossTargets.Check(model, outputs, y, yName);
    }

    /// <summary>Checks input against the model.</summary>
    public static void Inputs(Model model, ModelData x, string name = "x")
    {
        NotEmpty(x, name);
        if (x.FirstOrDefault(array => array.Count != x[0].Count) is { } other)
        {
            throw new ArgumentException($"The first input has {x[0].Count} samples, and another {other.Count}.", name);
        }

        IReadOnlyList<Shape> expected = model.InputShapes;
        if (expected.Count == 0)
        {
            return;
        }

        if (expected.Count != x.Count)
        {
            throw new ArgumentException($"The model has {expected.Count} inputs, and {x.Count} arrays are given.", name);
        }

        for (int i = 0; i < expected.Count; i++)
        {
            Shaped(expected[i], x[i].Shape, name);
        }
    }

    /// <summary>Checks that a split leaves samples to train with.</summary>
    public static void Split(ModelData x, Optional<double> validationSplit)
    {
        if (validationSplit.IsSet && Math.Floor(x[0].Count * (1 - validationSplit.Value)) < 1)
        {
            throw new ArgumentException(
                $"A split of {validationSplit.Value} leaves none of the {x[0].Count} samples to train with.", nameof(validationSplit));
        }
    }

    /// <summary>Checks that there is a weight for every sample, or for every step of every sample.</summary>
    public static void Weights(ModelData y, NDArray? sampleWeight)
    {
        if (sampleWeight is null)
        {
            return;
        }

        Shape expected = y[0].Shape;
        int most = Math.Max(1, expected.Rank - 1);
        if (sampleWeight.Rank == 0 || sampleWeight.Rank > most || !sampleWeight.Shape.SequenceEqual(expected.Take(sampleWeight.Rank)))
        {
            throw new ArgumentException(
                $"The expected output has the shape {expected}, and the weights {sampleWeight.Shape}: one for each sample is needed.", nameof(sampleWeight));
        }
    }

    private static void Shaped(Shape expected, Shape given, string name)
    {
        // Keras itself adds a last axis of size one where it is missing.
        bool lacksLastAxis = expected.Rank == given.Rank + 1 && expected[expected.Rank - 1] == 1;
        if (!expected.Accepts(given) && !(lacksLastAxis && new Shape([.. given, 1L]) is var grown && expected.Accepts(grown)))
        {
            throw new ArgumentException($"The model expects an input of shape {expected}, and the array has the shape {given}.", name);
        }
    }

    private static void NotEmpty(ModelData data, string name)
    {
        if (data.Count == 0)
        {
            throw new ArgumentException("No array is given.", name);
        }

        foreach (NDArray array in data)
        {
            if (array.Rank == 0 || array.Length == 0)
            {
                throw new ArgumentException($"An array of shape {array.Shape} holds no samples.", name);
            }
        }
    }
}
