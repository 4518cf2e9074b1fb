namespace KerasBridge;

/// <summary>A Python that has Keras, described by facts that its own interpreter gave.</summary>
public sealed record PythonEnvironment
{
    /// <summary>Why this environment was chosen, for people: "the active virtual environment (VIRTUAL_ENV)".</summary>
    public required string Origin { get; init; }

    /// <summary>
    /// Absolute path of the interpreter (<c>sys.executable</c>). Embedding sets the program name to it, so that Python finds its environment.
    /// </summary>
    public required string Executable { get; init; }

    /// <summary>Absolute path of the shared libpython.</summary>
    public required string LibPython { get; init; }

    /// <summary>Version of Python, three numbers.</summary>
    public required Version PythonVersion { get; init; }

    /// <summary><c>sys.prefix</c>: the folder of the virtual environment, or of the installation.</summary>
    public required string Prefix { get; init; }

    /// <summary><c>sys.base_prefix</c>: the folder of the installation.</summary>
    public required string BasePrefix { get; init; }

    /// <summary>What Python's home must be set to; null when the program name is enough for Python to find itself.</summary>
    public string? Home { get; init; }

    /// <summary>The module search path (<c>sys.path</c>) that the interpreter has when it is started by itself.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary>
    /// Whether Python's own environment variables (<c>PYTHONPATH</c> …) and the user's site folder must be ignored: true for provisioned ones.
    /// </summary>
    public bool IsIsolated { get; init; }

    /// <summary>Folders of shared libraries that the loader does not search by itself, first one first. Empty for ordinary environments.</summary>
    public IReadOnlyList<string> LibraryFolders { get; init; } = [];

    /// <summary>What must stand in <c>os.environ</c> before anything is imported.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Version of Keras.</summary>
    public string? KerasVersion { get; init; }

    /// <summary>The backend that Keras came up with; null for one that KerasBridge has no name for.</summary>
    public KerasBackend? Backend { get; init; }

    /// <summary>Version of NumPy.</summary>
    public string? NumPyVersion { get; init; }

    /// <summary>The processor architecture of libpython (<c>X64</c>, <c>Arm64</c>).</summary>
    public required string Architecture { get; init; }
}
