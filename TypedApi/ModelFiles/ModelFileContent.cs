namespace KerasBridge;

/// <summary>What a file really holds, whatever its name says.</summary>
public enum ModelFileContent
{
    /// <summary>Nothing that is recognised.</summary>
    Unknown,

    /// <summary>A model in the format of Keras 3, <c>.keras</c>: a zip archive.</summary>
    KerasArchive,

    /// <summary>A model in the older format, <c>.h5</c>: HDF5.</summary>
    Hdf5Model,

    /// <summary>Weights without the model they belong to, as HDF5.</summary>
    Hdf5Weights,

    /// <summary>HDF5 that Keras did not write.</summary>
    OtherHdf5,

    /// <summary>HDF5 that is cut off or damaged.</summary>
    DamagedHdf5,

    /// <summary>A zip archive that Keras did not write.</summary>
    OtherZip,

    /// <summary>A zip archive that is cut off or damaged.</summary>
    DamagedZip,

    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A folder in TensorFlow's SavedModel format.</summary>
    SavedModel,

    /// <summary>A PyTorch checkpoint.</summary>
    TorchCheckpoint,

    /// <summary>A Python pickle.</summary>
    Pickle,

    /// <summary>NumPy arrays, <c>.npy</c> or <c>.npz</c>.</summary>
    NumPyArrays,

    /// <summary>A TensorFlow Lite model.</summary>
    TensorFlowLite,

    /// <summary>Something compressed with gzip.</summary>
    Gzip,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>A web page, as failed downloads leave behind.</summary>
    Html,

    /// <summary>The placeholder that Git LFS puts where a file was not downloaded.</summary>
    GitLfsPointer,

    /// <summary>Text.</summary>
    Text,
}
