using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KerasBridge;

/// <summary>
/// Memory of an array that is used again once Python has dropped it: new large arrays cost more than what is done with them, for pages
/// of the operating system and rounds of the garbage collector. Lent to Python once.
/// </summary>
/// <param name="length">The number of elements, whose values are anything at first.</param>
internal sealed unsafe class PooledMemory<T>(int length) : MemoryManager<T>
    where T : unmanaged
{
    private T[]? _array = ArrayPool<T>.Shared.Rent(length);

    /// <inheritdoc/>
    public override Span<T> GetSpan() => Array.AsSpan(0, length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        var pin = GCHandle.Alloc(Array, GCHandleType.Pinned);
        ref T start = ref MemoryMarshal.GetArrayDataReference(Array);
        return new MemoryHandle(Unsafe.AsPointer(ref Unsafe.Add(ref start, elementIndex)), pin, this);
    }

    /// <summary>Gives the memory to whoever needs some next.</summary>
    public override void Unpin()
    {
        if (Interlocked.Exchange(ref _array, null) is { } array)
        {
            ArrayPool<T>.Shared.Return(array);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => Unpin();

    private T[] Array => _array ?? throw new ObjectDisposedException(nameof(PooledMemory<T>));
}
