using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.Threading;
using PythonNetException = Python.Runtime.PythonException;
using PythonNetObject = Python.Runtime.PyObject;

namespace KerasBridge.PythonNet;

/// <summary>
/// Objects and exceptions of pythonnet as those of KerasBridge, and back. Nothing is copied: both hold the same Python object, each with a
/// reference of its own, to be disposed on its own. What is declared as <c>dynamic</c> needs no extension method: <c>(Model)model</c> does it.
/// </summary>
public static class PythonNetConversions
{
    /// <summary>The same object, held by pythonnet.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public static PythonNetObject ToPythonNet(this PyObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return PythonNetRuntime.Exchange.ToPythonNet(value);
    }

    /// <summary>The object of Keras (model, layer, optimizer …), held by pythonnet: <c>dynamic model = typed.ToPythonNet();</c>.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public static PythonNetObject ToPythonNet(this KerasObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Python.ToPythonNet();
    }

    /// <summary>The array, held by pythonnet as an <c>ndarray</c>. It shows the same memory.</summary>
    /// <exception cref="ObjectDisposedException">The array is disposed.</exception>
    public static PythonNetObject ToPythonNet(this NDArray value)
    {
        ArgumentNullException.ThrowIfNull(value);
        using PyObject python = value.ToPyObject();
        return python.ToPythonNet();
    }

    /// <summary>The same object, held by KerasBridge.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public static PyObject ToKerasBridge(this PythonNetObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _ = PythonNetRuntime.Exchange;
        return ObjectExchange.ToKerasBridge(value);
    }

    /// <summary>The model that a Python object is.</summary>
    /// <exception cref="ArgumentException">The object is no model.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public static Model ToModel(this PythonNetObject value)
    {
        using PyObject python = value.ToKerasBridge();
        return Model.FromPython(python);
    }

    /// <summary>The compiled model that a Python object is, ready to be trained.</summary>
    /// <exception cref="ArgumentException">The object is no model, or one that is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public static CompiledModel ToCompiledModel(this PythonNetObject value)
    {
        using PyObject python = value.ToKerasBridge();
        return CompiledModel.FromPython(python);
    }

    /// <summary>The array that a Python object is, or that NumPy makes of it.</summary>
    /// <exception cref="KerasBridge.PythonException">NumPy can't make an array of it.</exception>
    /// <exception cref="NotSupportedException">The array holds Python objects, structures or times.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public static NDArray ToNDArray(this PythonNetObject value)
    {
        using PyObject python = value.ToKerasBridge();
        return NDArray.FromPython(python);
    }

    /// <summary>
    /// What KerasBridge would have thrown for the same Python exception: of the class that fits (<see cref="PythonValueException"/> …), with
    /// Python's traceback; or the exception of .NET code behind it.
    /// </summary>
    public static Exception ToKerasBridge(this PythonNetException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _ = PythonNetRuntime.Exchange;
        using GilScope gil = GilScope.Acquire();
        using PyObject python = ObjectExchange.ToKerasBridge(PythonNetErrors.FindValue(exception) ?? throw WithoutValue(exception));
        return ManagedErrors.FindOriginal(gil, python.Borrow(gil)) ?? ExceptionTree.Create(ErrorReader.Read(gil, python.Borrow(gil)));
    }

    /// <summary>
    /// What pythonnet's code expects to catch: an exception of the same Python class and message, with this one as its inner exception.
    /// </summary>
    public static PythonNetException ToPythonNet(this PythonException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        using GilScope gil = GilScope.Acquire();
        using PyObject python = PyObject.Own(ManagedErrors.ToPython(gil, exception));
        PythonNetObject value = python.ToPythonNet();
        return new PythonNetException(value.GetPythonType(), value, traceback: null, exception.Message, exception);
    }

    private static ArgumentException WithoutValue(PythonNetException exception) =>
        new($"The exception {exception.Type} carries no exception object of Python.", nameof(exception));
}
