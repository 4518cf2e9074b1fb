using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using PythonNetObject = Python.Runtime.PyObject;

namespace KerasBridge.PythonNet;

/// <summary>
/// Carries references from one side to the other. pythonnet gives out the address of an object, and takes none: what goes there lies for
/// a moment in a Python list that both sides hold. No other thread gets in between, since nothing in between runs Python code.
/// </summary>
internal sealed class ObjectExchange
{
    private const string Name = "__kerasbridge_exchange__";

    private readonly PyObject _slot;
    private readonly PythonNetObject _theirSlot;
    private readonly PythonNetObject _first;

    /// <summary>The lock must be held.</summary>
    public ObjectExchange()
    {
        _slot = PyValue.List(PyValue.None).ToPyObject();
        using PyObject sys = PyObject.Import("sys");
        sys.SetAttr(Name, _slot);
        using PythonNetObject theirSys = Python.Runtime.Py.Import("sys");
        _theirSlot = theirSys.GetAttr(Name);
        theirSys.DelAttr(Name);
        _first = new Python.Runtime.PyInt(0);
    }

    /// <summary>pythonnet's holder of the same object.</summary>
    public PythonNetObject ToPythonNet(PyObject value)
    {
        using GilScope gil = GilScope.Acquire();
        _slot.SetItem(0, value);
        PythonNetObject theirs = _theirSlot.GetItem(_first);
        _slot.SetItem(0, PyValue.None);
        return theirs;
    }

    /// <summary>KerasBridge's holder of the same object.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public static PyObject ToKerasBridge(PythonNetObject value)
    {
        using GilScope gil = GilScope.Acquire();
        return PyObject.Own(Borrow(value).ToNew());
    }

    /// <summary>The object itself, for use while the holder lives and the lock is held.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public static BorrowedRef Borrow(PythonNetObject value)
    {
#pragma warning disable CS0612 // The address is obsolete in favour of nothing; Numpy.NET reads it, too.
        nint address = value.Handle;
#pragma warning restore CS0612
        ObjectDisposedException.ThrowIf(address == 0, value);
        return new BorrowedRef(address);
    }
}
