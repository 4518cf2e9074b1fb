namespace KerasBridge.Benchmarks.Results;

/// <summary>Who did the work that was timed.</summary>
internal enum Driver
{
    /// <summary>C# through KerasBridge.</summary>
    KerasBridge,

    /// <summary>A Python loop in the same process, in the same interpreter.</summary>
    Python,

    /// <summary>C# through pythonnet, in a process of its own in the same session.</summary>
    PythonNet,

    /// <summary>The same Python loop in a <c>python</c> process.</summary>
    PythonProcess,
}
