using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Callbacks;

/// <summary>How another bridge between .NET and Python (pythonnet) carries exceptions across.</summary>
internal interface IForeignErrors
{
    /// <summary>The .NET exception that the other bridge raised this Python exception from, or null.</summary>
    Exception? FindOriginal(in GilScope gil, BorrowedRef exception);

    /// <summary>The Python exception that an exception of the other bridge stands for, or null for any other exception.</summary>
    NewRef FindPython(in GilScope gil, Exception exception);
}
