using System.Collections.Concurrent;
using System.Reflection;
using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using Python.Runtime;
using PythonNetObject = Python.Runtime.PyObject;

namespace KerasBridge.PythonNet;

/// <summary>
/// Lets pythonnet convert KerasBridge's types by itself: a <see cref="Model"/>, <see cref="NDArray"/>, <see cref="Shape"/> … can be
/// passed to any Python function that is called through pythonnet, and <c>(Model)model</c> or <c>result.As&lt;NDArray&gt;()</c> read one back.
/// <see cref="PythonNetRuntime.Start"/> registers it.
/// </summary>
public sealed class KerasCodec : IPyObjectEncoder, IPyObjectDecoder
{
    private const string Reader = "FromPython";

    private static readonly Type[] s_encoded = [typeof(PythonReference), typeof(IPythonValue), typeof(PythonException)];

    private readonly ConcurrentDictionary<Type, MethodInfo?> _readers = new();

    /// <summary>
    /// Whether objects of this type stand for Python values: everything that derives from <see cref="PythonReference"/>,
    /// <see cref="IPythonValue"/> or <see cref="KerasBridge.PythonException"/>. pythonnet asks of all exceptions in one.
    /// </summary>
    public bool CanEncode(Type type) =>
        type == typeof(Exception) || s_encoded.Any(encoded => encoded.IsAssignableFrom(type));

    /// <summary>The Python object that the value is, without a copy; null where it is none.</summary>
    public PythonNetObject? TryEncode(object value)
    {
        using PyObject? python = ToPyObject(value);
        return python is null ? null : PythonNetRuntime.Exchange.ToPythonNet(python);
    }

    /// <summary>
    /// Whether the type can stand for a Python object: <see cref="PyObject"/>, every type with a static <c>FromPython</c>, and
    /// <see cref="Exception"/> for exceptions.
    /// </summary>
    public bool CanDecode(PyType objectType, Type targetType) =>
        targetType == typeof(PyObject) || targetType == typeof(Exception) || ReaderOf(targetType) is not null;

    /// <summary>The Python object as a value of KerasBridge; false where it is nothing of the kind.</summary>
    public bool TryDecode<T>(PythonNetObject pyObj, out T? value)
    {
        using PyObject python = ObjectExchange.ToKerasBridge(pyObj);
        object? read = Read(python, typeof(T));
        value = read is null ? default : (T)read;
        return read is not null;
    }

    private static PyObject? ToPyObject(object value)
    {
        using GilScope gil = GilScope.Acquire();
        return value switch
        {
            PyObject python => python.Share(),
            NDArray array => array.ToPyObject(),
            IPythonValue python => python.ToPyValue() is { IsSet: true } set ? set.ToPyObject() : null,
            PythonException exception => PyObject.Own(ManagedErrors.ToPython(gil, exception)),
            _ => null,
        };
    }

    private object? Read(PyObject python, Type type)
    {
        if (type == typeof(PyObject))
        {
            return python.Share();
        }

        return type == typeof(Exception) ? FindOriginal(python) : ReadBy(ReaderOf(type)!, python);
    }

    private static Exception? FindOriginal(PyObject exception)
    {
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = exception.Use(gil);
        return ManagedErrors.FindOriginal(gil, self.Borrow());
    }

    private static object? ReadBy(MethodInfo reader, PyObject python)
    {
        try
        {
            return reader.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [python], null);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or KerasBridge.PythonException)
        {
            return null;
        }
    }

    private MethodInfo? ReaderOf(Type type) => _readers.GetOrAdd(
        type, type => type.GetMethod(Reader, BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly, [typeof(PyObject)]));
}
