namespace KerasBridge;

/// <summary>What Python passed to a function that is written in .NET. Valid during the call.</summary>
public sealed class PyArguments : IDisposable
{
    internal PyArguments(IReadOnlyList<PyObject> positional, IReadOnlyDictionary<string, PyObject> keywords)
    {
        Positional = positional;
        Keywords = keywords;
    }

    /// <summary>The positional arguments.</summary>
    public IReadOnlyList<PyObject> Positional { get; }

    /// <summary>The named arguments.</summary>
    public IReadOnlyDictionary<string, PyObject> Keywords { get; }

    /// <summary>Gives the arguments back; the bridge does it after the call.</summary>
    public void Dispose()
    {
        foreach (PyObject argument in Positional.Concat(Keywords.Values))
        {
            argument.Dispose();
        }
    }
}
