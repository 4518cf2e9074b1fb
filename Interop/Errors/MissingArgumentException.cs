using KerasBridge.Interop.Errors;

namespace KerasBridge;

/// <summary>A Python function was called without an argument that it requires.</summary>
public sealed class MissingArgumentException : PythonTypeException
{
    internal MissingArgumentException(PythonErrorDetails details, string function, IReadOnlyList<string> parameters)
        : base(details)
    {
        Function = function;
        ParameterNames = parameters;
    }

    /// <summary>The function, as Python's message names it.</summary>
    public string Function { get; }

    /// <summary>The first parameter that got no argument.</summary>
    public string ParameterName => ParameterNames[0];

    /// <summary>All parameters that got no argument.</summary>
    public IReadOnlyList<string> ParameterNames { get; }
}
