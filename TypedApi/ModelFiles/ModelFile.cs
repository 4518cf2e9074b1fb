namespace KerasBridge;

/// <summary>What is known of a model file before Keras makes anything of it.</summary>
internal sealed record ModelFile(string Path, ModelFileContent Content)
{
    /// <summary>Whether it says what the model was compiled with.</summary>
    public bool IsCompiled { get; init; }

    /// <summary>Whether it was compiled to machine code: <c>jit_compile</c>.</summary>
    public bool UsesJit { get; init; }

    /// <summary>The names of layers that bring Python code along.</summary>
    public IReadOnlyList<string> CodeLayers { get; init; } = [];

    /// <summary>Whether it can be loaded as a model, by some version of Keras.</summary>
    public bool IsModel => Content is ModelFileContent.KerasArchive or ModelFileContent.Hdf5Model;

    /// <summary>Looks into a file without running anything that it holds.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ModelFile Inspect(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FileSignature.Read(path) switch
        {
            ModelFileContent.OtherZip => KerasArchive.Inspect(path),
            ModelFileContent.OtherHdf5 => Hdf5File.Inspect(path),
            var other => new ModelFile(path, other),
        };
    }
}
