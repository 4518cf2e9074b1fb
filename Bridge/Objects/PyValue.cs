using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using Text = KerasBridge.Interop.Objects.Text;

namespace KerasBridge;

/// <summary>
/// A value on its way into Python: a number, a text, an array, a Python object, a list of such, or explicitly <see cref="None"/>.
/// The default value is unset: as an argument it is not sent, so that upstream's own default applies.
/// </summary>
public readonly struct PyValue
{
    private readonly Kind _kind;
    private readonly long _bits;
    private readonly object? _reference;

    private PyValue(Kind kind, long bits = 0, object? reference = null)
    {
        _kind = kind;
        _bits = bits;
        _reference = reference;
    }

    private enum Kind : byte
    {
        Unset,
        None,
        Boolean,
        Integer,
        Unsigned,
        Number,
        Text,
        Reference,
        Elements,
        ElementsForReading,
        List,
        Tuple,
        Dictionary,
    }

    /// <summary>Python's <c>None</c>, said explicitly.</summary>
    public static PyValue None => new(Kind.None);

    /// <summary>Whether there is a value to send.</summary>
    public bool IsSet => _kind != Kind.Unset;

    /// <summary>A boolean.</summary>
    public static implicit operator PyValue(bool value) => new(Kind.Boolean, value ? 1 : 0);

    /// <summary>An integer.</summary>
    public static implicit operator PyValue(int value) => new(Kind.Integer, value);

    /// <summary>An integer.</summary>
    public static implicit operator PyValue(long value) => new(Kind.Integer, value);

    /// <summary>An integer.</summary>
    public static implicit operator PyValue(uint value) => new(Kind.Integer, value);

    /// <summary>An integer.</summary>
    public static implicit operator PyValue(ulong value) => new(Kind.Unsigned, unchecked((long)value));

    /// <summary>A floating-point number. <see cref="float"/> converts as well, with its exact value.</summary>
    public static implicit operator PyValue(double value) => new(Kind.Number, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A text; null is <see cref="None"/>.</summary>
    public static implicit operator PyValue(string? value) => value is null ? None : new(Kind.Text, 0, value);

    /// <summary>A Python object or array; null is <see cref="None"/>.</summary>
    public static implicit operator PyValue(PythonReference? value) => value is null ? None : new(Kind.Reference, 0, value);

    /// <summary>An array of .NET, of which each use makes one of NumPy that goes with the call.</summary>
    /// <param name="elements">The array.</param>
    /// <param name="type">The type of its elements.</param>
    /// <param name="isForReading">Whether nobody can change it during the call: then few elements are copied, which is quicker than to share memory.</param>
    internal static PyValue OfElements(Array elements, ElementType type, bool isForReading) =>
        new(isForReading ? Kind.ElementsForReading : Kind.Elements, type.Index, elements);

    /// <summary>A list.</summary>
    public static PyValue List(params PyValue[] items) => new(Kind.List, 0, items);

    /// <summary>A tuple.</summary>
    public static PyValue Tuple(params PyValue[] items) => new(Kind.Tuple, 0, items);

    /// <summary>A dictionary with keys of any kind.</summary>
    public static PyValue Mapping(IEnumerable<KeyValuePair<PyValue, PyValue>> entries) => new(Kind.Dictionary, 0, entries.ToArray());

    /// <summary>A dictionary with text keys.</summary>
    public static PyValue Dictionary(IEnumerable<KeyValuePair<string, PyValue>> entries) =>
        Mapping(entries.Select(entry => KeyValuePair.Create((PyValue)entry.Key, entry.Value)));

    /// <summary>The value as Python object of its own.</summary>
    /// <exception cref="InvalidOperationException">The value is unset.</exception>
    public PyObject ToPyObject()
    {
        KerasRuntime.EnsureInterpreter();
        using GilScope gil = GilScope.Acquire();
        return PyObject.Own(ToPython(gil));
    }

    /// <summary>A new reference to the value in Python.</summary>
    internal unsafe NewRef ToPython(in GilScope gil) => _kind switch
    {
        Kind.None => new BorrowedRef(Api.None).ToNew(),
        Kind.Boolean => new BorrowedRef(_bits != 0 ? Api.True : Api.False).ToNew(),
        Kind.Integer => new NewRef(Api.PyLong_FromLongLong(_bits)).OrThrow(gil),
        Kind.Unsigned => new NewRef(Api.PyLong_FromUnsignedLongLong(unchecked((ulong)_bits))).OrThrow(gil),
        Kind.Number => new NewRef(Api.PyFloat_FromDouble(BitConverter.Int64BitsToDouble(_bits))).OrThrow(gil),
        Kind.Text => Text.New(gil, (string)_reference!),
        Kind.Reference => ((PythonReference)_reference!).Borrow(gil).ToNew(),
        Kind.Elements => NDArray.NewOver(gil, (Array)_reference!, ElementTypes.All[(int)_bits]),
        Kind.ElementsForReading => NDArray.NewForReading(gil, (Array)_reference!, ElementTypes.All[(int)_bits]),
        Kind.List => Containers.NewList(gil, (PyValue[])_reference!),
        Kind.Tuple => Containers.NewTuple(gil, (PyValue[])_reference!),
        Kind.Dictionary => Containers.NewDictionary(gil, (KeyValuePair<PyValue, PyValue>[])_reference!),
        _ => throw new InvalidOperationException("An unset value can't be converted to a Python object."),
    };
}
