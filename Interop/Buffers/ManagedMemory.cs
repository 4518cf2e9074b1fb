using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Buffers;

/// <summary>
/// Python objects that lend pinned .NET memory through the buffer protocol, and unpin it when Python drops the last reference:
/// <c>kerasbridge.ManagedMemory</c>. The memory is unpinned with the object and not with the buffer, since NumPy before 1.20 gives the
/// buffer back at once and keeps only the object.
/// </summary>
internal static unsafe class ManagedMemory
{
    private const int BfGetBuffer = 1;
    private const int TpDealloc = 52;
    private const int HandleWord = 0;
    private const int StartWord = 1;
    private const int LengthWord = 2;
    private const int StateWord = 3;
    private const nint Lent = 1;
    private const nint LentReadOnly = 2;

    private static long s_live;
    private static ManagedType? s_type;

    /// <summary>How many exist.</summary>
    public static long LiveCount => Interlocked.Read(ref s_live);

    /// <summary>Lends an array, of any rank, of unmanaged elements.</summary>
    public static NewRef Lend(in GilScope gil, Array array, int elementSize, bool isReadOnly)
    {
        GCHandle pin = Pin(array);
        var start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        return Create(gil, pin, start, array.LongLength * elementSize, isReadOnly);
    }

    /// <summary>Lends memory of any origin.</summary>
    public static NewRef Lend<T>(in GilScope gil, ReadOnlyMemory<T> memory, bool isReadOnly)
        where T : unmanaged =>
        MemoryMarshal.TryGetArray(memory, out ArraySegment<T> segment) && segment.Array is { } array
            ? Lend(gil, array, segment.Offset, segment.Count, isReadOnly)
            : LendPinned(gil, memory.Pin(), (long)memory.Length * sizeof(T), isReadOnly);

    /// <summary>Lends a part of an array.</summary>
    public static NewRef Lend<T>(in GilScope gil, T[] array, int offset, int count, bool isReadOnly)
        where T : unmanaged
    {
        GCHandle pin = Pin(array);
        var start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)) + (nint)offset * sizeof(T);
        return Create(gil, pin, start, (long)count * sizeof(T), isReadOnly);
    }

    /// <summary>Lends a part of what <paramref name="pin"/> holds in place; the pin is disposed when Python drops the object.</summary>
    public static NewRef Lend(in GilScope gil, MemoryHandle pin, void* start, long length, bool isReadOnly) =>
        Create(gil, GCHandle.Alloc(new PinnedMemory(pin)), (nint)start, length, isReadOnly);

    /// <summary>Lends memory that the caller holds in place until Python has dropped the object: for the time of one call.</summary>
    public static NewRef LendFixed(in GilScope gil, void* start, long length, bool isReadOnly) =>
        Create(gil, default, (nint)start, length, isReadOnly);

    /// <summary>Where the memory that an object lends begins.</summary>
    public static nint StartOf(BorrowedRef instance) => s_type!.Words(instance.Address)[StartWord];

    /// <summary>Whether an object lends its memory for reading alone.</summary>
    public static bool IsReadOnly(BorrowedRef instance) => s_type!.Words(instance.Address)[StateWord] == LentReadOnly;

    private static NewRef LendPinned(in GilScope gil, MemoryHandle pin, long length, bool isReadOnly) =>
        Lend(gil, pin, pin.Pointer, length, isReadOnly);

    // GCHandle refuses to pin arrays of bool and char, although their memory is as plain as any.
    private static GCHandle Pin(Array array) =>
        GCHandle.FromIntPtr(PinnedGCHandle<Array>.ToIntPtr(new PinnedGCHandle<Array>(array)));

    private static NewRef Create(in GilScope gil, GCHandle owner, nint start, long length, bool isReadOnly)
    {
        ManagedType type = Type(gil);
        NewRef instance = type.New(gil);
        nint* words = type.Words(instance.Address);
        words[HandleWord] = GCHandle.ToIntPtr(owner);
        words[StartWord] = start;
        words[LengthWord] = (nint)length;
        words[StateWord] = isReadOnly ? LentReadOnly : Lent;
        Interlocked.Increment(ref s_live);
        return instance;
    }

    private static ManagedType Type(in GilScope gil) => s_type ??= new ManagedType(
        gil,
        "kerasbridge.ManagedMemory",
        words: 4,
        new PyTypeSlot { slot = BfGetBuffer, pfunc = (nint)(delegate* unmanaged[Cdecl]<nint, PyBuffer*, int, int>)&GetBuffer },
        new PyTypeSlot { slot = TpDealloc, pfunc = (nint)(delegate* unmanaged[Cdecl]<nint, void>)&Deallocate });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetBuffer(nint instance, PyBuffer* view, int flags)
    {
        nint* words = s_type!.Words(instance);
        return Api.PyBuffer_FillInfo(view, instance, words[StartWord], words[LengthWord], words[StateWord] == Lent ? 0 : 1, flags);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Deallocate(nint instance)
    {
        nint* words = s_type!.Words(instance);
        if (words[HandleWord] != 0)
        {
            GCHandle owner = GCHandle.FromIntPtr(words[HandleWord]);
            Unpin(owner.Target as PinnedMemory);
            owner.Free();
        }

        if (words[StateWord] != 0)
        {
            Interlocked.Decrement(ref s_live);
        }

        s_type.Free(instance);
    }

    // A MemoryManager of the user may throw, and nobody is there to catch it: Python reports what can't be raised.
    private static void Unpin(PinnedMemory? memory)
    {
        try
        {
            memory?.Dispose();
        }
        catch (Exception e)
        {
            ManagedErrors.Report(e);
        }
    }

    private sealed class PinnedMemory(MemoryHandle pin) : IDisposable
    {
        public void Dispose() => pin.Dispose();
    }
}
