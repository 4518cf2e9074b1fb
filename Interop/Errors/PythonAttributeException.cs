using KerasBridge.Interop.Errors;

namespace KerasBridge;

/// <summary>An object has no such attribute or method (Python's <c>AttributeError</c>).</summary>
public sealed class PythonAttributeException : PythonException
{
    internal PythonAttributeException(PythonErrorDetails details)
        : base(details)
    {
        (ObjectTypeName, AttributeName) = ErrorText.ParseAttributeError(details.Message);
    }

    /// <summary>The attribute that was asked for, or null where Python's message does not say.</summary>
    public string? AttributeName { get; }

    /// <summary>The type (or module) of the object that lacks it, or null where Python's message does not say.</summary>
    public string? ObjectTypeName { get; }
}
