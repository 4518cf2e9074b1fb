namespace KerasBridge;

/// <summary>File contents in words, and what to do about those that are no model.</summary>
internal static class ModelFileContentNames
{
    public static string Describe(this ModelFileContent content) => content switch
    {
        ModelFileContent.KerasArchive => "a Keras 3 archive (zip)",
        ModelFileContent.Hdf5Model => "a model in HDF5",
        ModelFileContent.Hdf5Weights => "HDF5 with weights only, without the model they belong to",
        ModelFileContent.OtherHdf5 => "HDF5 that was not written by Keras",
        ModelFileContent.DamagedHdf5 => "an HDF5 file that is cut off or damaged",
        ModelFileContent.OtherZip => "a zip archive that is no Keras model",
        ModelFileContent.DamagedZip => "a zip archive that is cut off or damaged",
        ModelFileContent.Empty => "an empty file",
        ModelFileContent.Folder => "a folder",
        ModelFileContent.SavedModel => "a folder in TensorFlow's SavedModel format",
        ModelFileContent.TorchCheckpoint => "a PyTorch checkpoint",
        ModelFileContent.Pickle => "a Python pickle",
        ModelFileContent.NumPyArrays => "a file of NumPy arrays",
        ModelFileContent.TensorFlowLite => "a TensorFlow Lite model",
        ModelFileContent.Gzip => "compressed with gzip",
        ModelFileContent.Json => "JSON",
        ModelFileContent.Html => "a web page",
        ModelFileContent.GitLfsPointer => "a Git LFS placeholder",
        ModelFileContent.Text => "text",
        _ => "of a format that is not recognised",
    };

    /// <summary>What helps, as a sentence, or an empty text.</summary>
    public static string Advise(this ModelFileContent content) => content switch
    {
        ModelFileContent.Hdf5Weights => " Build the model and call LoadWeights.",
        ModelFileContent.DamagedHdf5 or ModelFileContent.DamagedZip or ModelFileContent.Empty => " Copy or save it again.",
        ModelFileContent.SavedModel => " Save it from TensorFlow as .keras or .h5.",
        ModelFileContent.TorchCheckpoint or ModelFileContent.Pickle => " It can't be loaded by Keras, and loading it in Python may run code.",
        ModelFileContent.Gzip => " Unpack it first.",
        ModelFileContent.Json => " A model's architecture alone has no weights: save the model with Save.",
        ModelFileContent.Html => " Probably a download failed and its error page was stored.",
        ModelFileContent.GitLfsPointer => " Fetch the file itself with 'git lfs pull'.",
        _ => "",
    };
}
