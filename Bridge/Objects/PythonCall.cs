using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>The choke point of calls into Python: converts the arguments that are set, calls, and gives every temporary back.</summary>
internal static unsafe class PythonCall
{
    private const int OnStack = 32;

    /// <summary>Calls; null with Python's error set where the call raises.</summary>
    public static NewRef Invoke(in GilScope gil, BorrowedRef callable, scoped ReadOnlySpan<Argument> arguments)
    {
        int size = arguments.Length + 1;
        Span<nint> slots = size <= OnStack ? stackalloc nint[OnStack] : new nint[size];
        slots.Clear();
        try
        {
            int positional = ConvertPositional(gil, arguments, slots);
            return Calls.HasKeywordTuples
                ? InvokeWithTuple(gil, callable, arguments, slots, positional)
                : InvokeWithDictionary(gil, callable, arguments, slots, positional);
        }
        finally
        {
            foreach (nint slot in slots[1..size])
            {
                Api.Py_DecRef(slot);
            }
        }
    }

    private static int ConvertPositional(in GilScope gil, ReadOnlySpan<Argument> arguments, scoped Span<nint> slots)
    {
        int count = 0;
        foreach (ref readonly Argument argument in arguments)
        {
            if (argument.Name is null && argument.Value.IsSet)
            {
                slots[++count] = argument.Value.ToPython(gil).Address;
            }
        }

        return count;
    }

    private static NewRef InvokeWithTuple(in GilScope gil, BorrowedRef callable, scoped ReadOnlySpan<Argument> arguments, scoped Span<nint> slots, int positional)
    {
        int named = CountNamed(arguments);
        if (named == 0)
        {
            return Calls.Invoke(callable, slots, positional, default);
        }

        using NewRef names = new NewRef(Api.PyTuple_New(named)).OrThrow(gil);
        int next = 0;
        foreach (ref readonly Argument argument in arguments)
        {
            if (argument.Name is { } name && argument.Value.IsSet)
            {
                Api.PyTuple_SetItem(names.Address, next, Names.Get(name).ToNew().Steal().Address);
                slots[1 + positional + next++] = argument.Value.ToPython(gil).Address;
            }
        }

        return Calls.Invoke(callable, slots, positional, names.Borrow());
    }

    private static NewRef InvokeWithDictionary(in GilScope gil, BorrowedRef callable, scoped ReadOnlySpan<Argument> arguments, scoped Span<nint> slots, int positional)
    {
        using NewRef keywords = CountNamed(arguments) == 0 ? default : new NewRef(Api.PyDict_New()).OrThrow(gil);
        foreach (ref readonly Argument argument in arguments)
        {
            if (argument.Name is { } name && argument.Value.IsSet)
            {
                using NewRef value = argument.Value.ToPython(gil);
                Api.PyDict_SetItem(keywords.Address, Names.Get(name).Address, value.Address);
            }
        }

        return Calls.InvokeDict(callable, slots, positional, keywords.Borrow());
    }

    private static int CountNamed(ReadOnlySpan<Argument> arguments)
    {
        int count = 0;
        foreach (ref readonly Argument argument in arguments)
        {
            count += argument.Name is not null && argument.Value.IsSet ? 1 : 0;
        }

        return count;
    }
}
