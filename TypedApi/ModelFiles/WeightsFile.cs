namespace KerasBridge;

/// <summary>Weights in files. Keras 2 takes those of another architecture without a word, and Keras 3 may change some before it fails.</summary>
internal static class WeightsFile
{
    /// <summary>Checks that a file's weights fit the model.</summary>
    /// <exception cref="ModelFileException">The file holds no weights that the running Keras reads.</exception>
    /// <exception cref="ArgumentException">They are those of another architecture.</exception>
    public static void Check(Model model, string path)
    {
        ModelFile file = ModelFile.Inspect(path);
        if (!file.IsModel && file.Content != ModelFileContent.Hdf5Weights)
        {
            throw ModelFileException.Unusable(path, file.Content);
        }

        if (file.Content == ModelFileContent.KerasArchive)
        {
            ModelFileNames.CheckReadable(file);
        }

        if (Hdf5File.WeightShapes(path) is var (saved, isKeras3Layout))
        {
            ModelFileNames.CheckReadableWeights(file, isKeras3Layout);
            Compare(path, Sort(saved), Sort(isKeras3Layout ? [Shapes(model)] : ByLayer(model)));
        }
    }

    private static void Compare(string path, Shape[][] saved, Shape[][] own)
    {
        if (saved.Length != own.Length)
        {
            throw Different(path, $"it has {saved.Length} layers with weights, and the model {own.Length}");
        }

        for (int i = 0; i < own.Length; i++)
        {
            if (!saved[i].SequenceEqual(own[i]))
            {
                throw Different(path, $"it has weights of {string.Join(" ", saved[i])} where the model has {string.Join(" ", own[i])}");
            }
        }
    }

    private static ArgumentException Different(string path, string how) =>
        new($"{path} holds the weights of another architecture: {how}.", nameof(path));

    // Within a nested model, the order depends on which weights were trainable.
    private static Shape[][] Sort(IEnumerable<IReadOnlyList<Shape>> groups) =>
        groups.Select(shapes => shapes.OrderBy(shape => shape.ToString(), StringComparer.Ordinal).ToArray()).ToArray();

    private static IEnumerable<IReadOnlyList<Shape>> ByLayer(Model model)
    {
        foreach (Layer layer in model.Layers)
        {
            using (layer)
            {
                if (Shapes(layer) is { Count: > 0 } shapes)
                {
                    yield return shapes;
                }
            }
        }
    }

    private static IReadOnlyList<Shape> Shapes(Layer layer)
    {
        using PyObject weights = layer.Python.GetAttr("weights");
        return weights.ToList().Select(TakeShape).ToArray();
    }

    private static Shape TakeShape(PyObject weight)
    {
        using var typed = new Tensor(weight);
        return typed.Shape;
    }
}
