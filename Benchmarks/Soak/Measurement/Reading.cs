namespace KerasBridge.Soak.Measurement;

/// <summary>What was in use at one moment, after garbage collection on both sides; or the difference of two such moments.</summary>
internal sealed record Reading
{
    /// <summary>Physical memory of the process, in bytes.</summary>
    public required long Rss { get; init; }

    /// <summary>Objects on the managed heap, in bytes.</summary>
    public required long ManagedHeap { get; init; }

    /// <summary>What is allocated from the C library and not freed, in bytes; 0 where the C library does not tell.</summary>
    public required long CHeap { get; init; }

    /// <summary>Pieces of memory that Python's allocator has given out.</summary>
    public required long PythonBlocks { get; init; }

    /// <summary>Python objects that take part in garbage collection.</summary>
    public required long PythonObjects { get; init; }

    /// <summary>References to Python's None; 0 where it does not count them.</summary>
    public required long NoneReferences { get; init; }

    /// <summary>Thread states of CPython.</summary>
    public required long ThreadStates { get; init; }

    /// <summary>Owners of .NET memory that Python holds.</summary>
    public required long Owners { get; init; }

    /// <summary>Handles of .NET objects that Python holds.</summary>
    public required long Handles { get; init; }

    /// <summary>References and thread states that wait to be given back.</summary>
    public required long Waiting { get; init; }

    /// <summary>What has changed between two moments.</summary>
    public static Reading operator -(Reading later, Reading earlier) => new()
    {
        Rss = later.Rss - earlier.Rss,
        ManagedHeap = later.ManagedHeap - earlier.ManagedHeap,
        CHeap = later.CHeap - earlier.CHeap,
        PythonBlocks = later.PythonBlocks - earlier.PythonBlocks,
        PythonObjects = later.PythonObjects - earlier.PythonObjects,
        NoneReferences = later.NoneReferences - earlier.NoneReferences,
        ThreadStates = later.ThreadStates - earlier.ThreadStates,
        Owners = later.Owners - earlier.Owners,
        Handles = later.Handles - earlier.Handles,
        Waiting = later.Waiting - earlier.Waiting,
    };
}
