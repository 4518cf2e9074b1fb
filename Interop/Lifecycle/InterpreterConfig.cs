namespace KerasBridge.Interop.Lifecycle;

/// <summary>What the interpreter of the process is started with.</summary>
internal sealed record InterpreterConfig
{
    /// <summary>The shared libpython, as an absolute path.</summary>
    public required string LibPython { get; init; }

    /// <summary>What <c>sys.executable</c> says, and where Python looks for a virtual environment's <c>pyvenv.cfg</c>.</summary>
    public string? Executable { get; init; }

    /// <summary>The prefix that holds the standard library, or null where Python finds it from the executable.</summary>
    public string? Home { get; init; }

    /// <summary>Whether PYTHON* variables of the process and the user's site folder are left out of account.</summary>
    public bool IgnoreProcessEnvironment { get; init; }

    /// <summary>Folders with shared libraries that libpython needs and that the system's loader does not search.</summary>
    public IReadOnlyList<string> LibraryFolders { get; init; } = [];
}
