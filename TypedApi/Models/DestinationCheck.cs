namespace KerasBridge;

/// <summary>Whether memory of the caller has room for a prediction: before it is computed, as far as the model tells, and after.</summary>
internal static class DestinationCheck
{
    public static void Before<T>(ModelEnd outputs, long samples, Span<T> destination)
        where T : unmanaged
    {
        if (IsKnown(outputs))
        {
            Typed(outputs.Types[0], DType.Of<T>());
            if (ElementCount(outputs.Shapes[0], samples) is { } count && count != destination.Length)
            {
                throw WrongSize($"{count} elements", $"{destination.Length}");
            }
        }
    }

    public static void Before(ModelEnd outputs, long samples, NDArray destination)
    {
        Writable(destination);
        if (!IsKnown(outputs))
        {
            return;
        }

        Typed(outputs.Types[0], destination.DType);
        Shape output = outputs.Shapes[0];
        if (destination.Rank != output.Rank || destination.Rank == 0
            || !ModelDataCheck.Fits(output, destination.AxisSizes) || (IsPerSample(output, samples) && destination.Count != samples))
        {
            throw WrongSize($"the shape {output} for {samples} samples", $"the shape {destination.Shape}");
        }
    }

    public static void After<T>(NDArray output, Span<T> destination)
        where T : unmanaged
    {
        Typed(output.DType, DType.Of<T>());
        if (output.Length != destination.Length)
        {
            throw WrongSize($"{output.Length} elements", $"{destination.Length}");
        }
    }

    public static void After(NDArray output, NDArray destination)
    {
        Typed(output.DType, destination.DType);
        if (!output.AxisSizes.SequenceEqual(destination.AxisSizes))
        {
            throw WrongSize($"the shape {output.Shape}", $"the shape {destination.Shape}");
        }
    }

    private static bool IsKnown(ModelEnd outputs) => outputs.Shapes.Length switch
    {
        0 => false,
        1 => true,
        int several => throw ModelOutput.Several(several),
    };

    private static long? ElementCount(Shape output, long samples)
    {
        long? count = IsPerSample(output, samples) ? samples : null;
        for (int axis = 1; axis < output.Rank; axis++)
        {
            count *= output[axis];
        }

        return count;
    }

    // A known size may be that of another batch.
    private static bool IsPerSample(Shape output, long samples) => output.Rank > 0 && (output[0] is not { } size || size == samples);

    private static void Typed(DType output, DType destination)
    {
        if (output != destination)
        {
            throw new ArgumentException($"The output holds elements of type {output}, and the destination takes {destination}.", nameof(destination));
        }
    }

    private static void Writable(NDArray destination)
    {
        if (destination.IsReadOnly)
        {
            throw new ArgumentException("The array is read-only.", nameof(destination));
        }
    }

    private static ArgumentException WrongSize(string output, string destination) =>
        new($"The output has {output}, and the destination {destination}.", nameof(destination));
}
