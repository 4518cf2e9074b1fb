namespace KerasBridge;

/// <summary>Which file extensions stand for which format: Keras 3 goes by them, Keras 2 reads and writes HDF5 whatever the name.</summary>
internal static class ModelFileNames
{
    private const string Archive = ".keras";
    private const string Weights = ".weights.h5";

    private static readonly Version s_keras3 = new(3, 0);

    /// <summary>The extension to save a model under.</summary>
    /// <exception cref="ArgumentException">It is none that Keras knows.</exception>
    /// <exception cref="KerasVersionException">Only Keras 3 writes it.</exception>
    public static string OfModel(string path)
    {
        RequireKeras3(path);
        return Extension(path, Archive, ".h5", ".hdf5")
            ?? throw new ArgumentException($"A model is saved as {Archive} (Keras 3) or .h5 (HDF5), and not as '{Path.GetFileName(path)}'.", nameof(path));
    }

    /// <summary>The extension to save weights under.</summary>
    /// <inheritdoc cref="OfModel" path="/exception"/>
    public static string OfWeights(string path)
    {
        RequireKeras3(path);
        string? known = KerasRuntime.Current.IsKeras3 ? Extension(path, Weights) : Extension(path, Weights, ".h5", ".hdf5");
        return known ?? throw new ArgumentException($"Weights are saved as {Weights}, and not as '{Path.GetFileName(path)}'.", nameof(path));
    }

    /// <summary>A path that a checkpoint can be saved under.</summary>
    /// <inheritdoc cref="OfModel" path="/exception"/>
    public static string OfCheckpoint(string filepath, bool weightsOnly)
    {
        _ = weightsOnly ? OfWeights(filepath) : OfModel(filepath);
        return filepath;
    }

    /// <summary>Checks that the running Keras reads the file's format, and reads it under its name.</summary>
    /// <exception cref="ModelFileException">It does not.</exception>
    public static void CheckReadable(ModelFile file)
    {
        bool isArchive = file.Content == ModelFileContent.KerasArchive;
        if (!KerasRuntime.Current.IsKeras3)
        {
            RequireHdf5(file, isArchive);
            return;
        }

        if (isArchive ? Extension(file.Path, Archive) is null : Extension(file.Path, ".h5", ".hdf5") is null)
        {
            throw Misnamed(file, isArchive ? Archive : ".h5");
        }
    }

    /// <summary>Checks the same of a file of weights.</summary>
    /// <inheritdoc cref="CheckReadable" path="/exception"/>
    public static void CheckReadableWeights(ModelFile file, bool isKeras3Layout)
    {
        if (!KerasRuntime.Current.IsKeras3)
        {
            RequireHdf5(file, isKeras3Layout);
            return;
        }

        string expected = !isKeras3Layout ? ".h5" : file.Content == ModelFileContent.KerasArchive ? Archive : Weights;
        bool isKnown = isKeras3Layout ? Extension(file.Path, expected) is not null : Extension(file.Path, Weights, ".h5", ".hdf5") is ".h5" or ".hdf5";
        if (!isKnown)
        {
            throw Misnamed(file, expected);
        }
    }

    private static void RequireHdf5(ModelFile file, bool isKeras3)
    {
        if (isKeras3)
        {
            throw new ModelFileException(
                file.Path, file.Content, $"was written by Keras 3 in a format of its own, and Keras {KerasRuntime.Current.KerasVersion} is running. Save the model as .h5.");
        }
    }

    private static void RequireKeras3(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        KerasRuntime runtime = KerasRuntime.Current;
        if (Extension(path, Archive) is not null && !runtime.IsKeras3)
        {
            throw new KerasVersionException($"The file format {Archive}", s_keras3, runtime.KerasVersion);
        }
    }

    private static ModelFileException Misnamed(ModelFile file, string extension) => new(
        file.Path, file.Content, $"is {file.Content.Describe()}, and Keras goes by the name: rename it so that it ends in {extension}.");

    private static string? Extension(string path, params ReadOnlySpan<string> known)
    {
        foreach (string extension in known)
        {
            if (path.EndsWith(extension, StringComparison.Ordinal))
            {
                return extension;
            }
        }

        return null;
    }
}
