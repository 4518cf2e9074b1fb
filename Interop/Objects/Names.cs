using System.Runtime.CompilerServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;

namespace KerasBridge.Interop.Objects;

/// <summary>
/// Attribute and parameter names as interned Python strings, made once each and kept for the life of the process. Python's lock
/// guards the tables.
/// </summary>
internal static unsafe class Names
{
    private const int Slots = 1024;

    private static readonly Dictionary<string, nint> s_interned = new(StringComparer.Ordinal);

    // In front of the dictionary: names are mostly literals, and comparing two references costs less than hashing a text.
    private static readonly Entry[] s_recent = new Entry[Slots];

    /// <summary>The interned name. The caller holds the lock.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BorrowedRef Get(string name)
    {
        ref readonly Entry entry = ref s_recent[Slot(name)];
        return new(ReferenceEquals(entry.Name, name) ? entry.Address : Find(name));
    }

    private static nint Find(string name)
    {
        if (!s_interned.TryGetValue(name, out nint address))
        {
            address = Api.PyUnicode_InternFromString(NativeText.PermanentUtf8(name));
            s_interned.Add(name, address);
        }

        s_recent[Slot(name)] = new Entry(name, address);
        return address;
    }

    // An empty text reads its terminator.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(string name)
    {
        ref char first = ref Unsafe.AsRef(in name.GetPinnableReference());
        uint length = (uint)name.Length;
        return (int)((first + (17u * Unsafe.Add(ref first, length / 2)) + (37u * length)) % Slots);
    }

    private readonly record struct Entry(string Name, nint Address);
}
