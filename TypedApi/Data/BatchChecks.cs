namespace KerasBridge;

/// <summary>What the batches of a source have to be for a model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Name">The parameter that the source was given for.</param>
/// <param name="StepsName">The parameter that says how many batches are an epoch.</param>
/// <param name="Step">What is done with them.</param>
/// <param name="WeighsClasses">Whether classes are weighted.</param>
internal sealed record BatchChecks(Model Model, string Name, string StepsName, ModelStep Step, bool WeighsClasses = false)
{
    private bool NeedsOutput => Step != ModelStep.Predict;

    /// <summary>A batch as Keras takes it.</summary>
    /// <exception cref="ArgumentException">It does not fit the model; the message has its number.</exception>
    public PyValue ToKeras(Batch.Parts batch, int number)
    {
        try
        {
            ModelData x = ModelNames.Inputs(Model, batch.X, Name);
            ModelData y = NeedsOutput ? ModelNames.Outputs(Model, batch.Y, Name) : default;
            ModelData weight = NeedsOutput ? ModelNames.Outputs(Model, batch.SampleWeight, Name) : default;
            Fits(x, y, weight);
            return Tuple(x, y, weight);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException($"Batch {number}: {WithoutParameter(exception)}", Name, exception);
        }
    }

    /// <summary>The mistake of a batch.</summary>
    public ArgumentException Bad(int number, string what) => new($"Batch {number} {what}.", Name);

    private void Fits(ModelData x, ModelData y, ModelData weight)
    {
        if (!NeedsOutput)
        {
            ModelDataCheck.Inputs(Model, x, Name);
            return;
        }

        ModelDataCheck.Pair((CompiledModel)Model, x, y, Name, Name);
        if (weight.Count > 0)
        {
            Fits(weight, y);
        }
    }

    private void Fits(ModelData weight, ModelData y)
    {
        if (weight.Count != y.Count)
        {
            throw new ArgumentException($"The model has {y.Count} outputs, and {weight.Count} arrays of weights are given.", Name);
        }

        if (WeighsClasses && KerasRuntime.Current.IsKeras3)
        {
            throw new ArgumentException("Keras 3 takes weights of classes or of samples, not both.", Name);
        }

        for (int i = 0; i < y.Count; i++)
        {
            ModelDataCheck.Weights(y.At(i), weight.At(i));
        }
    }

    // Keras 2 takes several arrays as a list only, and always wants a place for the expected output.
    private static PyValue Tuple(ModelData x, ModelData y, ModelData weight)
    {
        bool isKeras3 = KerasRuntime.Current.IsKeras3;
        return (y.Count, weight.Count) switch
        {
            (0, _) => isKeras3 ? PyValue.Tuple(x) : PyValue.Tuple(x, PyValue.None),
            (_, 0) => PyValue.Tuple(x, y),
            _ => PyValue.Tuple(x, y, weight),
        };
    }

    private static string WithoutParameter(ArgumentException exception) => exception.ParamName is { } name
        ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : exception.Message;
}
