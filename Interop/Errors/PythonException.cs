using KerasBridge.Interop.Errors;

namespace KerasBridge;

/// <summary>
/// An exception that Python raised. Its subclasses mirror Python's tree, so that <c>catch</c> reads as <c>except</c> does; the
/// Python traceback stands in <see cref="PythonTraceback"/> and in <see cref="ToString"/>, <c>__cause__</c> or <c>__context__</c> in
/// <see cref="Exception.InnerException"/>. No Python frame is kept alive.
/// </summary>
public class PythonException : Exception
{
    private readonly PythonErrorDetails _details;

    internal PythonException(PythonErrorDetails details)
        : base(details.Message, details.Inner)
    {
        _details = details;
    }

    /// <summary>The exception's class in Python with its module, such as <c>json.decoder.JSONDecodeError</c>; built-in ones without.</summary>
    public string PythonTypeName => _details.TypeName;

    /// <summary>The names of the built-in Python classes that the exception is an instance of, nearest first.</summary>
    internal IReadOnlyList<string> Ancestry => _details.Ancestry;

    /// <summary>The notes added with <c>add_note</c> (CPython 3.11 and later), else empty.</summary>
    public IReadOnlyList<string> Notes => _details.Notes;

    /// <summary>The traceback as Python prints it, from the outermost call to the error, or an empty text where none was recorded.</summary>
    public string PythonTraceback => _details.Traceback.Value;

    /// <summary>The message, the notes, the Python traceback and the .NET stack trace.</summary>
    public override string ToString()
    {
        string header = $"{GetType().FullName}: {PythonTypeName}: {Message}";
        string notes = string.Concat(Notes.Select(note => Environment.NewLine + note));
        string traceback = PythonTraceback.Length == 0 ? "" : Environment.NewLine + PythonTraceback.TrimEnd();
        string inner = InnerException is null ? "" : $"{Environment.NewLine} ---> {InnerException}{Environment.NewLine}   --- end of inner exception ---";
        return header + notes + inner + traceback + Environment.NewLine + StackTrace;
    }
}
