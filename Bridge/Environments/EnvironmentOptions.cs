namespace KerasBridge;

/// <summary>
/// Says which Python to use. With nothing set, KerasBridge looks for one itself, in this order: the environment variable
/// <c>KERASBRIDGE_PYTHON</c>, the active virtual or conda environment, the environment it provisioned earlier, and
/// <c>python3</c> on <c>PATH</c>; when none of them has Keras, it provisions one.
/// </summary>
/// <remarks>At most one of the four places may be set. A place that is set and cannot be used is an error, never a reason to look elsewhere.</remarks>
public sealed record EnvironmentOptions
{
    /// <summary>Path of a Python interpreter (<c>/usr/bin/python3</c>). Default: none.</summary>
    public string? Interpreter { get; init; }

    /// <summary>Folder of a virtual environment (what <c>python -m venv</c> made). Default: none.</summary>
    public string? VirtualEnvironment { get; init; }

    /// <summary>Folder of a conda environment (its prefix). Default: none.</summary>
    public string? CondaPrefix { get; init; }

    /// <summary>Python's home: the folder that a Python is installed in, as <c>PYTHONHOME</c> names it. Default: none.</summary>
    public string? PythonHome { get; init; }

    /// <summary>
    /// The backend that Keras must use. Default: what <c>KERAS_BACKEND</c> or Keras's own settings say, else the first one installed.
    /// </summary>
    public KerasBackend? Backend { get; init; }

    /// <summary>Whether an environment may be downloaded when none is found. Default: true.</summary>
    public bool AllowProvisioning { get; init; } = true;

    /// <summary>Where to download an environment from. Default: <see cref="ProvisioningSource.Automatic"/>.</summary>
    public ProvisioningSource Source { get; init; } = ProvisioningSource.Automatic;

    /// <summary>
    /// Folder for provisioned environments and what was learnt about others. Default: <c>kerasbridge</c> in the user's cache folder
    /// (<c>$XDG_CACHE_HOME</c> or <c>~/.cache</c>; <c>~/Library/Caches</c> on macOS; <c>%LocalAppData%</c> on Windows).
    /// </summary>
    public string? CacheFolder { get; init; }
}
