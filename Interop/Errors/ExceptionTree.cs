namespace KerasBridge.Interop.Errors;

/// <summary>Which .NET class stands for which Python class.</summary>
internal static class ExceptionTree
{
    private static readonly Dictionary<string, Func<PythonErrorDetails, PythonException>> s_classes = new(StringComparer.Ordinal)
    {
        ["TypeError"] = TypeError,
        ["ValueError"] = details => new PythonValueException(details),
        ["AttributeError"] = details => new PythonAttributeException(details),
        ["ArithmeticError"] = details => new PythonArithmeticException(details),
        ["LookupError"] = details => new PythonLookupException(details),
        ["KeyError"] = details => new PythonKeyException(details),
        ["IndexError"] = details => new PythonIndexException(details),
        ["RuntimeError"] = details => new PythonRuntimeException(details),
        ["NotImplementedError"] = details => new PythonNotImplementedException(details),
        ["RecursionError"] = details => new PythonRecursionException(details),
        ["OSError"] = details => new PythonOSException(details),
        ["FileNotFoundError"] = details => new PythonFileNotFoundException(details),
        ["ImportError"] = details => new PythonImportException(details),
        ["ModuleNotFoundError"] = details => new PythonModuleNotFoundException(details),
        ["NameError"] = details => new PythonNameException(details),
        ["SyntaxError"] = details => new PythonSyntaxException(details),
        ["AssertionError"] = details => new PythonAssertionException(details),
        ["MemoryError"] = details => new PythonMemoryException(details),
        ["StopIteration"] = details => new PythonStopIterationException(details),
        ["KeyboardInterrupt"] = details => new PythonKeyboardInterruptException(details),
        ["SystemExit"] = details => new PythonSystemExitException(details),
    };

    /// <summary>An exception of the nearest class that has a counterpart here.</summary>
    public static PythonException Create(PythonErrorDetails details)
    {
        foreach (string name in details.Ancestry)
        {
            if (s_classes.TryGetValue(name, out Func<PythonErrorDetails, PythonException>? create))
            {
                return create(details);
            }
        }

        return new PythonException(details);
    }

    private static PythonException TypeError(PythonErrorDetails details) =>
        ErrorText.ParseMissingArguments(details.Message) is var (function, parameters)
            ? new MissingArgumentException(details, function, parameters)
            : new PythonTypeException(details);
}
