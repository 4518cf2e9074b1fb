namespace KerasBridge;

/// <summary>
/// A file can't be loaded as what it was asked for: it holds something else, is damaged, would run code, or refers to classes that are
/// not known. The inner exception, where there is one, is Keras's own.
/// </summary>
public sealed class ModelFileException : IOException
{
    internal ModelFileException(string path, ModelFileContent content, string problem, Exception? inner = null)
        : base($"{path} {problem}", inner)
    {
        Path = path;
        Content = content;
    }

    /// <summary>The file, as it was given.</summary>
    public string Path { get; }

    /// <summary>What the file really holds.</summary>
    public ModelFileContent Content { get; }

    /// <summary>The class or function in the file that Keras does not know, or null where that is not the problem.</summary>
    public string? UnknownClassName { get; internal init; }

    /// <summary>Whether the file was refused because loading it would run Python code that it brings along.</summary>
    public bool NeedsTrust { get; internal init; }

    internal static ModelFileException Unusable(string path, ModelFileContent content, Exception? inner = null) =>
        new(path, content, $"is no model that Keras could load: it is {content.Describe()}.{content.Advise()}", inner);
}
