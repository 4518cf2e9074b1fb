using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Callbacks;

/// <summary>Python objects that keep a .NET object alive: <c>kerasbridge.ManagedObject</c>.</summary>
internal static unsafe class ManagedObject
{
    private const int TpDealloc = 52;

    private static long s_live;
    private static ManagedType? s_type;

    /// <summary>How many exist.</summary>
    public static long LiveCount => Interlocked.Read(ref s_live);

    /// <summary>A Python object that holds <paramref name="target"/> until Python drops it.</summary>
    public static NewRef Wrap(in GilScope gil, object target)
    {
        NewRef instance = Type(gil).New(gil);
        *Type(gil).Words(instance.Address) = GCHandle.ToIntPtr(GCHandle.Alloc(target));
        Interlocked.Increment(ref s_live);
        return instance;
    }

    /// <summary>The .NET object inside, or null where the Python object is another one.</summary>
    public static object? TryUnwrap(in GilScope gil, BorrowedRef instance) =>
        Type(gil).IsInstance(instance) ? Target(instance.Address) : null;

    /// <summary>The .NET object inside an instance that is known to be one.</summary>
    public static object Target(nint instance) => GCHandle.FromIntPtr(*s_type!.Words(instance)).Target!;

    private static ManagedType Type(in GilScope gil) => s_type ??= new ManagedType(
        gil,
        "kerasbridge.ManagedObject",
        words: 1,
        new PyTypeSlot { slot = TpDealloc, pfunc = (nint)(delegate* unmanaged[Cdecl]<nint, void>)&Deallocate });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Deallocate(nint instance)
    {
        nint handle = *s_type!.Words(instance);
        if (handle != 0)
        {
            GCHandle.FromIntPtr(handle).Free();
            Interlocked.Decrement(ref s_live);
        }

        s_type.Free(instance);
    }
}
