namespace KerasBridge.Interop.Errors;

/// <summary>What an exception object of Python says, read out once.</summary>
internal sealed record PythonErrorDetails
{
    public required string TypeName { get; init; }

    public required string Message { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The traceback's text, formatted on first use from a summary that holds no frames.</summary>
    public required Lazy<string> Traceback { get; init; }

    public Exception? Inner { get; init; }

    /// <summary>The names of the built-in classes among the exception's class and its bases, nearest first.</summary>
    public required IReadOnlyList<string> Ancestry { get; init; }
}
