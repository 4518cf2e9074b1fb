using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>The Python code that exceptions of .NET have passed on their way from an override or callback to its caller.</summary>
public static class PythonTracebacks
{
    private const string Key = "KerasBridge.PythonTraceback";

    /// <summary>
    /// The Python traceback of an exception: of a <see cref="PythonException"/> its own, of one that .NET code threw while Python called it
    /// the Python code in between (its .NET stack is in <see cref="Exception.StackTrace"/> as ever). Empty where there is none.
    /// </summary>
    public static string GetPythonTraceback(this Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is PythonException python ? python.PythonTraceback : exception.Data[Key]?.ToString() ?? "";
    }

    internal static void Attach(in GilScope gil, Exception exception, BorrowedRef raised)
    {
        if (exception is not PythonException)
        {
            exception.Data[Key] = new Passed(TracebackText.Capture(gil, raised));
        }
    }

    // Shown where the exception's data are.
    private sealed class Passed(Lazy<string> text)
    {
        public override string ToString() => text.Value;
    }
}
