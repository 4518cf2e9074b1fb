using System.Buffers;
using System.Runtime.InteropServices;

namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>Memory that begins some bytes beside where its elements would have to.</summary>
internal sealed unsafe class ShiftedMemory<T>(int length, int shift) : MemoryManager<T>
    where T : unmanaged
{
    private readonly nint _block = (nint)NativeMemory.AllocZeroed((nuint)(length * sizeof(T) + shift));

    public override Span<T> GetSpan() => new((void*)(_block + shift), length);

    public override MemoryHandle Pin(int elementIndex = 0) => new((T*)(_block + shift) + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => NativeMemory.Free((void*)_block);
}
