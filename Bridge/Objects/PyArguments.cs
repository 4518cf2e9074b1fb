namespace KerasBridge;

/// <summary>What Python passed to a function that is written in .NET. Valid during the call.</summary>
public sealed class PyArguments : IDisposable
{
    private IDisposable? _rest;

    internal PyArguments(IReadOnlyList<PyObject> positional, IReadOnlyDictionary<string, PyObject> keywords)
    {
        Positional = positional;
        Keywords = keywords;
    }

    /// <summary>The positional arguments.</summary>
    public IReadOnlyList<PyObject> Positional { get; }

    /// <summary>The named arguments.</summary>
    public IReadOnlyDictionary<string, PyObject> Keywords { get; }

    /// <summary>What else is to be given back after the call, when its result has gone to Python.</summary>
    internal void Own(IDisposable rest) => _rest = rest;

    /// <summary>Gives the arguments back; the bridge does it after the call.</summary>
    public void Dispose()
    {
        _rest?.Dispose();
        foreach (PyObject argument in Positional.Concat(Keywords.Values))
        {
            argument.Dispose();
        }
    }
}
