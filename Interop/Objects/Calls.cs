using System.Runtime.CompilerServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Objects;

/// <summary>Calls of Python callables through the vectorcall protocol, in the form that every supported version exports.</summary>
internal static unsafe class Calls
{
    /// <summary>Tells the callee that the slot before the first argument is free for its use.</summary>
    private static readonly nuint ArgumentsOffset = (nuint)1 << (nint.Size * 8 - 1);

    /// <summary>Calls with the positional arguments <paramref name="arguments"/>[1..]; the first slot is scratch space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NewRef Invoke(BorrowedRef callable, scoped Span<nint> arguments, int positional)
    {
        fixed (nint* start = arguments)
        {
            return new NewRef(Api.PyObject_VectorcallDict(callable.Address, start + 1, (nuint)positional | ArgumentsOffset, 0));
        }
    }

    /// <summary>
    /// Calls with the positional arguments <paramref name="arguments"/>[1..] (the first slot is scratch space) followed by the values
    /// of the keywords that the tuple <paramref name="keywordNames"/> holds. Null with Python's error set where the call raises.
    /// </summary>
    public static NewRef Invoke(BorrowedRef callable, scoped Span<nint> arguments, int positional, scoped BorrowedRef keywordNames)
    {
        fixed (nint* start = arguments)
        {
            nuint count = (nuint)positional | ArgumentsOffset;
            if (Api.PyObject_Vectorcall != null)
            {
                return new NewRef(Api.PyObject_Vectorcall(callable.Address, start + 1, count, keywordNames.Address));
            }

            // 3.9 has that function only in its headers. What it exports takes the keywords as a dictionary.
            using NewRef keywords = ToDictionary(keywordNames, arguments[(positional + 1)..]);
            return new NewRef(Api.PyObject_VectorcallDict(callable.Address, start + 1, count, keywords.Address));
        }
    }

    /// <summary>
    /// Calls a method of <paramref name="self"/> without making a bound method first. The first slot of <paramref name="arguments"/> is
    /// overwritten with the object; the rest as for <see cref="Invoke"/>.
    /// </summary>
    public static NewRef InvokeMethod(BorrowedRef self, scoped BorrowedRef name, scoped Span<nint> arguments, int positional, scoped BorrowedRef keywordNames)
    {
        fixed (nint* start = arguments)
        {
            *start = self.Address;
            return new NewRef(Api.PyObject_VectorcallMethod(name.Address, start, (nuint)positional + 1, keywordNames.Address));
        }
    }

    private static NewRef ToDictionary(BorrowedRef names, scoped ReadOnlySpan<nint> values)
    {
        if (names.IsNull)
        {
            return default;
        }

        NewRef dictionary = new(Api.PyDict_New());
        for (int i = 0; i < (int)Api.PyTuple_Size(names.Address); i++)
        {
            Api.PyDict_SetItem(dictionary.Address, Api.PyTuple_GetItem(names.Address, i), values[i]);
        }

        return dictionary;
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
