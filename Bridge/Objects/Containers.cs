using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>Lists, tuples and dictionaries of values.</summary>
internal static unsafe class Containers
{
    public static NewRef NewList(in GilScope gil, ReadOnlySpan<PyValue> items)
    {
        NewRef list = new NewRef(Api.PyList_New(items.Length)).OrThrow(gil);
        for (int i = 0; i < items.Length; i++)
        {
            Api.PyList_SetItem(list.Address, i, ConvertItem(gil, items[i], list));
        }

        return list;
    }

    public static NewRef NewTuple(in GilScope gil, ReadOnlySpan<PyValue> items)
    {
        NewRef tuple = new NewRef(Api.PyTuple_New(items.Length)).OrThrow(gil);
        for (int i = 0; i < items.Length; i++)
        {
            Api.PyTuple_SetItem(tuple.Address, i, ConvertItem(gil, items[i], tuple));
        }

        return tuple;
    }

    public static NewRef NewDictionary(in GilScope gil, ReadOnlySpan<KeyValuePair<PyValue, PyValue>> entries)
    {
        NewRef dictionary = new NewRef(Api.PyDict_New()).OrThrow(gil);
        foreach ((PyValue key, PyValue value) in entries)
        {
            using NewRef text = new(ConvertItem(gil, key, dictionary));
            using NewRef converted = new(ConvertItem(gil, value, dictionary));
            PythonErrors.ThrowIfNegative(gil, Api.PyDict_SetItem(dictionary.Address, text.Address, converted.Address));
        }

        return dictionary;
    }

    // A container that is half filled when an item fails must not leak.
    private static nint ConvertItem(in GilScope gil, PyValue item, NewRef container)
    {
        try
        {
            return item.ToPython(gil).Steal().Address;
        }
        catch
        {
            container.Dispose();
            throw;
        }
    }
}
