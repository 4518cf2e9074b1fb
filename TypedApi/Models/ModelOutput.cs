namespace KerasBridge;

/// <summary>What Keras gives as a prediction: an array, a list of arrays, or a dictionary of arrays. Each method takes it over.</summary>
internal static class ModelOutput
{
    /// <summary>The only array.</summary>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public static NDArray TakeSingle(ArrayOrObject result) => result.Array ?? TakeSingle(result.Other!);

    /// <summary>All arrays.</summary>
    public static IReadOnlyList<NDArray> TakeAll(ArrayOrObject result) => result.Array is { } single ? [single] : TakeAll(result.Other!);

    /// <summary>Writes the only array into memory of the caller.</summary>
    public static void Write<T>(ArrayOrObject result, Span<T> destination)
        where T : unmanaged
    {
        using NDArray output = TakeSingle(result);
        DestinationCheck.After(output, destination);
        output.CopyTo(destination);
    }

    /// <summary>Writes the only array into another.</summary>
    public static void Write(ArrayOrObject result, NDArray destination)
    {
        using NDArray output = TakeSingle(result);
        DestinationCheck.After(output, destination);
        using PyObject numpy = PyObject.Import("numpy");
        numpy.Invoke("copyto", destination, output).Dispose();
    }

    /// <summary>The mistake of asking for one output where there are several.</summary>
    public static InvalidOperationException Several(long count) => new(
        $"The model has {count} outputs: use {nameof(Model.PredictAll)} or {nameof(Model.InferAll)}.");

    private static NDArray TakeSingle(PyObject result)
    {
        using (result)
        {
            return All(result) is [var single] ? single : throw Several(result.Length);
        }
    }

    private static IReadOnlyList<NDArray> TakeAll(PyObject result)
    {
        using (result)
        {
            return All(result);
        }
    }

    private static IReadOnlyList<NDArray> All(PyObject result)
    {
        if (!IsSeveral(result))
        {
            return [NDArray.FromPython(result)];
        }

        using PyObject flat = result.IsListOrTuple ? result.Share() : ByName(result);
        return [.. flat.ToList().Select(TakeArray)];
    }

    private static bool IsSeveral(PyObject result) => result.IsListOrTuple || result.TypeName is "dict";

    // The order in which Keras lists the outputs of such a model.
    private static PyObject ByName(PyObject dictionary)
    {
        using PyObject tree = PyObject.Import("keras.tree");
        return tree.Invoke("flatten", dictionary);
    }

    private static NDArray TakeArray(PyObject array)
    {
        using (array)
        {
            return NDArray.FromPython(array);
        }
    }
}
