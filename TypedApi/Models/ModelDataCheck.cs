namespace KerasBridge;

/// <summary>
/// What can be said about data before Keras sees it. Both Kerases raise different errors for these mistakes, or none: here they are the
/// same <see cref="ArgumentException"/> on both. This runs for every batch: without allocating, and with the messages in methods of their own,
/// for which the checks would have to clear the stack.
/// </summary>
internal static class ModelDataCheck
{
    /// <summary>Checks input and expected output against the model and each other. Models that compute their loss themselves need none.</summary>
    public static void Pair(CompiledModel model, ModelData x, ModelData y, string xName = "x", string yName = "y")
    {
        Inputs(model, x, xName);
        if (y.Count == 0)
        {
            NoneNeeded(model, yName);
            return;
        }

        NotEmpty(y, yName);
        ModelEnd outputs = model.Ends.Outputs;
        if (outputs.Shapes.Length > 0 && outputs.Shapes.Length != y.Count)
        {
            throw WrongCount(outputs.Shapes.Length, "outputs", y.Count, yName);
        }

        for (int i = 0; i < y.Count; i++)
        {
            if (y.At(i).Count != x.At(0).Count)
            {
                throw UnequalCount("The input", x.At(0).Count, "the expected output", y.At(i).Count, yName);
            }
        }

        model.Targets.Check(outputs, y, yName);
    }

    /// <summary>Checks input against the model.</summary>
    public static void Inputs(Model model, ModelData x, string name = "x")
    {
        NotEmpty(x, name);
        SameCount(x, name);
        ModelEnd expected = model.Ends.Inputs;
        if (expected.Shapes.Length == 0)
        {
            return;
        }

        if (expected.Shapes.Length != x.Count)
        {
            throw WrongCount(expected.Shapes.Length, "inputs", x.Count, name);
        }

        for (int i = 0; i < x.Count; i++)
        {
            Shaped(expected.Shapes[i], x.At(i), name);
            LosslessConversion.Check(x.At(i), expected.Types[i], name);
        }
    }

    /// <summary>Checks that a split leaves samples to train with.</summary>
    public static void Split(ModelData x, Optional<double> validationSplit)
    {
        if (validationSplit.IsSet && Math.Floor(x.At(0).Count * (1 - validationSplit.Value)) < 1)
        {
            throw new ArgumentException(
                $"A split of {validationSplit.Value} leaves none of the {x.At(0).Count} samples to train with.", nameof(validationSplit));
        }
    }

    /// <summary>Checks that there is a weight for every sample, or for every step of every sample.</summary>
    public static void Weights(GivenArray y, GivenArray sampleWeight)
    {
        Shape expected = y.Shape;
        int most = Math.Max(1, expected.Rank - 1);
        if (sampleWeight.Rank == 0 || sampleWeight.Rank > most || !sampleWeight.Shape.SequenceEqual(expected.Take(sampleWeight.Rank)))
        {
            throw new ArgumentException(
                $"The expected output has the shape {expected}, and the weights {sampleWeight.Shape}: one for each sample is needed.", nameof(sampleWeight));
        }
    }

    /// <summary>
    /// Whether an array fits where a shape is asked for: any number of samples does (Keras 3 remembers that of the first batch and minds it
    /// not), open sizes match any, and Keras itself adds a last axis of size one where it is missing.
    /// </summary>
    public static bool Fits(Shape expected, ReadOnlySpan<nint> given) => Fits(expected, given, expected.Rank > 0 ? expected[expected.Rank - 1] : null);

    /// <summary>The same with <paramref name="last"/> in place of the last size that is asked for.</summary>
    public static bool Fits(Shape expected, ReadOnlySpan<nint> given, long? last)
    {
        bool lacksLastAxis = expected.Rank == given.Length + 1 && last == 1;
        bool fits = expected.Rank == given.Length || lacksLastAxis;
        for (int axis = 1; fits && axis < given.Length; axis++)
        {
            fits = (axis == expected.Rank - 1 ? last : expected[axis]) is not { } size || size == given[axis];
        }

        return fits;
    }

    private static void NoneNeeded(CompiledModel model, string name)
    {
        if (model.Targets.AreNeeded)
        {
            throw new ArgumentException("No array is given, and the loss or the metrics that the model was compiled with compare with one.", name);
        }
    }

    private static void Shaped(Shape expected, GivenArray given, string name)
    {
        if (!Fits(expected, given.Sizes(stackalloc nint[given.Rank])))
        {
            throw WrongShape(expected, given, name);
        }
    }

    private static void SameCount(ModelData x, string name)
    {
        for (int i = 1; i < x.Count; i++)
        {
            if (x.At(i).Count != x.At(0).Count)
            {
                throw UnequalCount("The first input", x.At(0).Count, "another", x.At(i).Count, name);
            }
        }
    }

    private static void NotEmpty(ModelData data, string name)
    {
        if (data.Count == 0)
        {
            throw new ArgumentException("No array is given.", name);
        }

        for (int i = 0; i < data.Count; i++)
        {
            GivenArray array = data.At(i);
            if (array.Rank == 0 || array.Length == 0)
            {
                throw Empty(array, name);
            }
        }
    }

    private static ArgumentException WrongCount(int expected, string ends, int given, string name) =>
        new($"The model has {expected} {ends}, and {given} arrays are given.", name);

    private static ArgumentException UnequalCount(string first, long count, string other, long otherCount, string name) =>
        new($"{first} has {count} samples, and {other} {otherCount}.", name);

    private static ArgumentException WrongShape(Shape expected, GivenArray given, string name) =>
        new($"The model expects an input of shape {expected}, and the array has the shape {given.Shape}.", name);

    private static ArgumentException Empty(GivenArray array, string name) => new($"An array of shape {array.Shape} holds no samples.", name);
}
