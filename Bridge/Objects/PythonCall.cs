using System.Runtime.CompilerServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>The choke point of calls into Python: converts the arguments that are set, calls, and gives every temporary back.</summary>
internal static unsafe class PythonCall
{
    private const int OnStack = 32;

    /// <summary>Calls an object; null with Python's error set where the call raises.</summary>
    public static NewRef Invoke(in GilScope gil, BorrowedRef callable, scoped ReadOnlySpan<Argument> arguments) =>
        Run(gil, callable, method: null, arguments);

    /// <summary>Calls a method of an object; null with Python's error set where there is none or the call raises.</summary>
    public static NewRef InvokeMethod(in GilScope gil, BorrowedRef self, string method, scoped ReadOnlySpan<Argument> arguments) =>
        Run(gil, self, method, arguments);

    // The first slot is free for the callee, or holds the object whose method is called; it is borrowed.
    [SkipLocalsInit]
    private static NewRef Run(in GilScope gil, BorrowedRef target, string? method, scoped ReadOnlySpan<Argument> arguments)
    {
        int size = arguments.Length + 1;
        Span<nint> slots = size <= OnStack ? stackalloc nint[OnStack] : new nint[size];
        slots = slots[..size];
        slots.Clear();
        try
        {
            int positional = ConvertPositional(gil, arguments, slots, out int named);
            if (named != 0)
            {
                return RunNamed(gil, target, method, arguments, slots, positional, named);
            }

            return method is null
                ? Calls.Invoke(target, slots, positional)
                : Calls.InvokeMethod(target, Names.Get(method), slots, positional, default);
        }
        finally
        {
            Release(slots[1..]);
        }
    }

    private static NewRef RunNamed(
        in GilScope gil, BorrowedRef target, string? method, scoped ReadOnlySpan<Argument> arguments, scoped Span<nint> slots, int positional, int named)
    {
        using NewRef names = ConvertNamed(gil, arguments, slots[(positional + 1)..], named);
        return method is null
            ? Calls.Invoke(target, slots, positional, names.Borrow())
            : Calls.InvokeMethod(target, Names.Get(method), slots, positional, names.Borrow());
    }

    private static int ConvertPositional(in GilScope gil, ReadOnlySpan<Argument> arguments, scoped Span<nint> slots, out int named)
    {
        int count = 0;
        named = 0;
        foreach (ref readonly Argument argument in arguments)
        {
            if (!argument.Value.IsSet)
            {
                continue;
            }

            if (argument.Name is not null)
            {
                named++;
                continue;
            }

            slots[++count] = argument.Value.ToPython(gil).Steal().Address;
        }

        return count;
    }

    // Returns the tuple of the names.
    private static NewRef ConvertNamed(in GilScope gil, ReadOnlySpan<Argument> arguments, scoped Span<nint> slots, int named)
    {
        NameSpace onStack = default;
        Span<string> names = named <= OnStack ? onStack : new string[named];
        int next = 0;
        foreach (ref readonly Argument argument in arguments)
        {
            if (argument.Name is { } name && argument.Value.IsSet)
            {
                slots[next] = argument.Value.ToPython(gil).Steal().Address;
                names[next++] = name;
            }
        }

        return KeywordNames.Get(gil, names[..named]);
    }

    private static void Release(scoped ReadOnlySpan<nint> slots)
    {
        foreach (nint slot in slots)
        {
            if (slot != 0)
            {
                Api.Py_DecRef(slot);
            }
        }
    }

    [InlineArray(OnStack)]
    private struct NameSpace
    {
        private string _first;
    }
}
