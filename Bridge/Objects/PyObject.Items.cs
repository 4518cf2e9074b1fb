using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

public sealed unsafe partial class PyObject
{
    /// <summary>Whether the object is a list or a tuple, or of a class derived from these.</summary>
    internal bool IsListOrTuple
    {
        get
        {
            using GilScope gil = GilScope.Acquire();
            nint address = Borrow(gil).Address;
            return Api.PyObject_IsInstance(address, Api.PyList_Type) == 1 || Api.PyObject_IsInstance(address, Api.PyTuple_Type) == 1;
        }
    }

    /// <summary>How many items the object holds (Python's <c>len</c>).</summary>
    /// <exception cref="PythonTypeException">It has no length.</exception>
    public long Length
    {
        get
        {
            using GilScope gil = GilScope.Acquire();
            using UsedRef self = Use(gil);
            nint size = Api.PyObject_Size(self.Address);
            PythonErrors.ThrowIfNegative(gil, (int)Math.Clamp(size, -1, 0));
            return size;
        }
    }

    /// <summary>The item at <paramref name="key"/>: an index, a dictionary's key, a slice.</summary>
    /// <exception cref="PythonLookupException">There is no such item.</exception>
    public PyObject this[PyValue key]
    {
        get
        {
            using GilScope gil = GilScope.Acquire();
            using NewRef converted = key.ToPython(gil);
            using UsedRef self = Use(gil);
            return Own(new NewRef(Api.PyObject_GetItem(self.Address, converted.Address)).OrThrow(gil));
        }
    }

    /// <summary>Sets the item at <paramref name="key"/>.</summary>
    /// <exception cref="PythonException">Python refuses.</exception>
    public void SetItem(PyValue key, PyValue value)
    {
        using GilScope gil = GilScope.Acquire();
        using NewRef convertedKey = key.ToPython(gil);
        using NewRef convertedValue = value.ToPython(gil);
        using UsedRef self = Use(gil);
        int result = Api.PyObject_SetItem(self.Address, convertedKey.Address, convertedValue.Address);
        PythonErrors.ThrowIfNegative(gil, result);
    }

    /// <summary>The items, in the order in which Python iterates over them.</summary>
    /// <exception cref="PythonTypeException">The object can't be iterated over.</exception>
    public IReadOnlyList<PyObject> ToList()
    {
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        using NewRef iterator = new NewRef(Api.PyObject_GetIter(self.Address)).OrThrow(gil);
        var items = new List<PyObject>();
        for (nint item; (item = Api.PyIter_Next(iterator.Address)) != 0;)
        {
            items.Add(Own(new NewRef(item)));
        }

        PythonErrors.ThrowIfPending(gil);
        return items;
    }

    /// <summary>The entries of a dictionary with text keys, in its order.</summary>
    /// <exception cref="PythonException">The object is no such dictionary.</exception>
    public IReadOnlyList<KeyValuePair<string, PyObject>> ToEntries()
    {
        using PyObject items = Invoke("items");
        var entries = new List<KeyValuePair<string, PyObject>>();
        foreach (PyObject pair in items.ToList())
        {
            using (pair)
            {
                using PyObject key = pair[0];
                entries.Add(new(key.As<string>(), pair[1]));
            }
        }

        return entries;
    }
}
