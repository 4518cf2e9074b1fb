using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>The Python code that exceptions of .NET have passed on their way from an override or callback to its caller.</summary>
public static class PythonTracebacks
{
    private const string Key = "KerasBridge.PythonTraceback";

    /// <summary>
    /// The Python code between the .NET code that let an exception go, while Python called it, and its .NET caller; its .NET stack is in
    /// <see cref="Exception.StackTrace"/> as ever. Of a <see cref="PythonException"/> that passed none, its own traceback. Empty where there
    /// is none.
    /// </summary>
    public static string GetPythonTraceback(this Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception.Data[Key]?.ToString() ?? (exception as PythonException)?.PythonTraceback ?? "";
    }

    internal static void Attach(in GilScope gil, Exception exception, BorrowedRef raised)
    {
        exception.Data[Key] = new Passed(TracebackText.Capture(gil, raised));
    }

    // Shown where the exception's data are.
    private sealed class Passed(Lazy<string> text)
    {
        public override string ToString() => text.Value;
    }
}
