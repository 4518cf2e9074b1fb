namespace KerasBridge.Soak.Exits;

/// <summary>How a process ends.</summary>
internal enum WayOut
{
    /// <summary>Its main function returns.</summary>
    Return,

    /// <summary>It calls <see cref="Environment.Exit"/>.</summary>
    Exit,

    /// <summary>Nobody catches an exception: .NET reports it and aborts the process.</summary>
    Unhandled,
}
