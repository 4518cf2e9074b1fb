using System.Buffers;

namespace KerasBridge.Tests.Interop.Support;

/// <summary>Memory that counts how often it is pinned.</summary>
internal sealed unsafe class CountingMemory(byte[] bytes) : MemoryManager<byte>
{
    private readonly Memory<byte> _bytes = bytes;

    public int Pins { get; private set; }

    public override Span<byte> GetSpan() => _bytes.Span;

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        Pins++;
        MemoryHandle handle = _bytes[elementIndex..].Pin();
        return new MemoryHandle(handle.Pointer, default, new Unpinning(this, handle));
    }

    public override void Unpin() => Pins--;

    protected override void Dispose(bool disposing)
    {
    }

    private sealed class Unpinning(CountingMemory memory, MemoryHandle handle) : IPinnable
    {
        public MemoryHandle Pin(int elementIndex) => throw new NotSupportedException();

        public void Unpin()
        {
            handle.Dispose();
            memory.Unpin();
        }
    }
}
