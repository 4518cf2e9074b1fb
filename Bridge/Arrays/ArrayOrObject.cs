using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// What a call gave: an array of plain numbers, without another holder for it in between, or an object of another kind. Read as
/// <c>Call&lt;ArrayOrObject&gt;</c>.
/// </summary>
internal readonly struct ArrayOrObject : IDisposable
{
    private ArrayOrObject(NDArray? array, PyObject? other)
    {
        Array = array;
        Other = other;
    }

    /// <summary>The array; null where it is something else.</summary>
    public NDArray? Array { get; }

    /// <summary>What it is where it is no array; else null.</summary>
    public PyObject? Other { get; }

    /// <summary>Takes an object over.</summary>
    public static ArrayOrObject Take(PyObject value)
    {
        if (NDArray.TryFromArray(value) is not { } array)
        {
            return new(null, value);
        }

        value.Dispose();
        return new(array, null);
    }

    /// <summary>Takes a reference over.</summary>
    internal static ArrayOrObject Take(in GilScope gil, NewRef value) =>
        NDArray.TryTake(gil, value) is { } array ? new(array, null) : new(null, PyObject.Own(value));

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        Array?.Dispose();
        Other?.Dispose();
    }
}
