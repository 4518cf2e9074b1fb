using System.Runtime.CompilerServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Objects;

/// <summary>
/// The tuples of parameter names that calls send beside their arguments. The same call site sends the same names, so tuples are kept;
/// one that collides with a newer one gives way. Python's lock guards the table.
/// </summary>
internal static unsafe class KeywordNames
{
    private const int Slots = 512;

    private static readonly Entry?[] s_recent = new Entry?[Slots];

    /// <summary>The tuple of these names. The caller gives its reference back after the call, during which the tuple may lose its place here.</summary>
    /// <exception cref="PythonException">Memory ran out.</exception>
    public static NewRef Get(in GilScope gil, scoped ReadOnlySpan<string> names)
    {
        ref Entry? entry = ref s_recent[Slot(names)];
        if (entry is null || !names.SequenceEqual(entry.Names))
        {
            Entry? previous = entry;
            entry = new Entry(names.ToArray(), New(gil, names).Steal().Address);
            Api.Py_DecRef(previous?.Tuple ?? 0);
        }

        return new BorrowedRef(entry.Tuple).ToNew();
    }

    private static NewRef New(in GilScope gil, scoped ReadOnlySpan<string> names)
    {
        NewRef tuple = new NewRef(Api.PyTuple_New(names.Length)).OrThrow(gil);
        for (int i = 0; i < names.Length; i++)
        {
            Api.PyTuple_SetItem(tuple.Address, i, Names.Get(names[i]).ToNew().Steal().Address);
        }

        return tuple;
    }

    private static int Slot(ReadOnlySpan<string> names)
    {
        uint hash = 0;
        foreach (string name in names)
        {
            hash = (hash * 31) + ((uint)name.Length * 17) + name.GetPinnableReference();
        }

        return (int)(hash % Slots);
    }

    private sealed record Entry(string[] Names, nint Tuple);
}
