using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Objects;

/// <summary>Calls of Python callables through the vectorcall protocol, in the form that every supported version exports.</summary>
internal static unsafe class Calls
{
    /// <summary>Tells the callee that the slot before the first argument is free for its use.</summary>
    public static readonly nuint ArgumentsOffset = (nuint)1 << (nint.Size * 8 - 1);

    // 3.9 has PyObject_Vectorcall only in its headers. Without keywords, the exported VectorcallDict is the same function; with
    // keywords it wants a dictionary, so that path is separate (see Call).
    private static readonly delegate* unmanaged[Cdecl]<nint, nint*, nuint, nint, nint> s_vectorcall =
        Api.PyObject_Vectorcall != null ? Api.PyObject_Vectorcall : Api.PyObject_VectorcallDict;

    /// <summary>Whether keyword names can be sent as a tuple beside the arguments.</summary>
    public static readonly bool HasKeywordTuples = Api.PyObject_Vectorcall != null;

    /// <summary>
    /// Calls with the positional arguments <paramref name="arguments"/>[1..] (the first slot is scratch space) followed by the values
    /// of the keywords that the tuple <paramref name="keywordNames"/> holds. Null with Python's error set where the call raises.
    /// </summary>
    public static NewRef Invoke(BorrowedRef callable, scoped Span<nint> arguments, int positional, BorrowedRef keywordNames)
    {
        fixed (nint* start = arguments)
        {
            nuint count = (nuint)positional | ArgumentsOffset;
            return new NewRef(s_vectorcall(callable.Address, start + 1, count, keywordNames.Address));
        }
    }

    /// <summary>Calls with positional arguments and a dictionary of keywords (or null).</summary>
    public static NewRef InvokeDict(BorrowedRef callable, scoped Span<nint> arguments, int positional, BorrowedRef keywords)
    {
        fixed (nint* start = arguments)
        {
            nuint count = (nuint)positional | ArgumentsOffset;
            return new NewRef(Api.PyObject_VectorcallDict(callable.Address, start + 1, count, keywords.Address));
        }
    }

    /// <summary>Calls without arguments; null (and no error) where the callable itself is null.</summary>
    public static NewRef TryCall(BorrowedRef callable) =>
        callable.IsNull ? default : new NewRef(Api.PyObject_VectorcallDict(callable.Address, null, 0, 0));

    /// <summary>Calls with one argument; null where the callable itself is null.</summary>
    public static NewRef TryCall(BorrowedRef callable, BorrowedRef argument)
    {
        if (callable.IsNull || argument.IsNull)
        {
            return default;
        }

        nint only = argument.Address;
        return new NewRef(Api.PyObject_VectorcallDict(callable.Address, &only, 1, 0));
    }

    /// <summary>Calls with one argument and one keyword; null where the callable itself is null.</summary>
    public static NewRef TryCallWithFlag(in GilScope gil, BorrowedRef callable, BorrowedRef argument, string keyword, nint value)
    {
        if (callable.IsNull)
        {
            return default;
        }

        using NewRef keywords = new(Api.PyDict_New());
        Api.PyDict_SetItem(keywords.Address, Names.Get(keyword).Address, value);
        nint only = argument.Address;
        return new NewRef(Api.PyObject_VectorcallDict(callable.Address, &only, 1, keywords.Address));
    }
}
