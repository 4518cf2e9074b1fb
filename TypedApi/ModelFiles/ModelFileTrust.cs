namespace KerasBridge;

/// <summary>How far a model file is trusted when it is loaded.</summary>
public enum ModelFileTrust
{
    /// <summary>
    /// The file may hold data only. One that brings Python code of its own (a <c>Lambda</c> layer) is refused: Keras's safe mode.
    /// </summary>
    DataOnly,

    /// <summary>
    /// Python code that the file brings along may run in this process, with all its rights. Only for files whose author you trust; code
    /// that another version of CPython compiled can end the process.
    /// </summary>
    MayRunCodeFromFile,
}
