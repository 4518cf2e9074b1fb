using System.Collections.Concurrent;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;

namespace KerasBridge.Interop.Objects;

/// <summary>Attribute and parameter names as interned Python strings, made once each and kept for the life of the process.</summary>
internal static unsafe class Names
{
    private static readonly ConcurrentDictionary<string, nint> s_interned = new(StringComparer.Ordinal);

    /// <summary>The interned name. The caller holds the lock.</summary>
    public static BorrowedRef Get(string name) =>
        new(s_interned.TryGetValue(name, out nint address) ? address : s_interned.GetOrAdd(name, Intern));

    private static nint Intern(string name) => Api.PyUnicode_InternFromString(NativeText.PermanentUtf8(name));
}
