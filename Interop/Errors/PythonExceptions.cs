using KerasBridge.Interop.Errors;

namespace KerasBridge;

/// <summary>An operation met an object of the wrong type, or a call had wrong arguments (Python's <c>TypeError</c>).</summary>
public class PythonTypeException : PythonException
{
    internal PythonTypeException(PythonErrorDetails details)
        : base(details)
    {
    }

    /// <summary>A <c>TypeError</c> that .NET code raises in Python.</summary>
    internal static PythonTypeException Of(string message) => new(new PythonErrorDetails
    {
        TypeName = "TypeError",
        Message = message,
        Traceback = new Lazy<string>(""),
        Ancestry = ["TypeError", "Exception"],
    });
}

/// <summary>An argument has the right type and an unusable value (Python's <c>ValueError</c>).</summary>
public sealed class PythonValueException : PythonException
{
    internal PythonValueException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>A calculation failed (Python's <c>ArithmeticError</c>).</summary>
public sealed class PythonArithmeticException : PythonException
{
    internal PythonArithmeticException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>A key or an index was not found (Python's <c>LookupError</c>).</summary>
public class PythonLookupException : PythonException
{
    internal PythonLookupException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>A dictionary lacks the key (Python's <c>KeyError</c>).</summary>
public sealed class PythonKeyException : PythonLookupException
{
    internal PythonKeyException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>A sequence index is out of range (Python's <c>IndexError</c>).</summary>
public sealed class PythonIndexException : PythonLookupException
{
    internal PythonIndexException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>An error that fits no other class (Python's <c>RuntimeError</c>).</summary>
public class PythonRuntimeException : PythonException
{
    internal PythonRuntimeException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>The operation is not implemented for this case (Python's <c>NotImplementedError</c>).</summary>
public sealed class PythonNotImplementedException : PythonRuntimeException
{
    internal PythonNotImplementedException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>Python code recursed too deeply (Python's <c>RecursionError</c>).</summary>
public sealed class PythonRecursionException : PythonRuntimeException
{
    internal PythonRecursionException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>The operating system refused something: files, sockets, processes (Python's <c>OSError</c>).</summary>
public class PythonOSException : PythonException
{
    internal PythonOSException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>A file or folder does not exist (Python's <c>FileNotFoundError</c>).</summary>
public sealed class PythonFileNotFoundException : PythonOSException
{
    internal PythonFileNotFoundException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>A module can't be imported (Python's <c>ImportError</c>).</summary>
public class PythonImportException : PythonException
{
    internal PythonImportException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>No module of this name exists in the environment (Python's <c>ModuleNotFoundError</c>).</summary>
public sealed class PythonModuleNotFoundException : PythonImportException
{
    internal PythonModuleNotFoundException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>A name is not defined (Python's <c>NameError</c>).</summary>
public sealed class PythonNameException : PythonException
{
    internal PythonNameException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>Python code can't be parsed (Python's <c>SyntaxError</c>).</summary>
public sealed class PythonSyntaxException : PythonException
{
    internal PythonSyntaxException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>An assertion in Python code failed (Python's <c>AssertionError</c>).</summary>
public sealed class PythonAssertionException : PythonException
{
    internal PythonAssertionException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>Memory ran out inside Python (Python's <c>MemoryError</c>).</summary>
public sealed class PythonMemoryException : PythonException
{
    internal PythonMemoryException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>An iterator has no more items (Python's <c>StopIteration</c>).</summary>
public sealed class PythonStopIterationException : PythonException
{
    internal PythonStopIterationException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>Python code was interrupted (Python's <c>KeyboardInterrupt</c>).</summary>
public sealed class PythonKeyboardInterruptException : PythonException
{
    internal PythonKeyboardInterruptException(PythonErrorDetails details)
        : base(details)
    {
    }
}

/// <summary>Python code asked to exit (Python's <c>SystemExit</c>).</summary>
public sealed class PythonSystemExitException : PythonException
{
    internal PythonSystemExitException(PythonErrorDetails details)
        : base(details)
    {
    }
}
