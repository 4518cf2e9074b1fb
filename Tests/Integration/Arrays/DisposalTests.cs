using System.Buffers;
using KerasBridge.Interop.Buffers;

namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>Arrays that are disposed while .NET reads them, and memory whose owner fails.</summary>
public sealed class DisposalTests
{
    [Fact]
    public void Who_reads_keeps_the_elements_of_a_disposed_array()
    {
        NDArray array = NDArray.From(new float[] { 1, 2, 3 });
        long shared = ManagedMemory.LiveCount;

        using (NDArray.Reading first = array.Read())
        {
            using (NDArray.Reading second = array.Read())
            {
                array.Dispose();
                Assert.True(array.IsDisposed);
                Assert.Throws<ObjectDisposedException>(() => array.Read().Dispose());
            }

            Assert.Equal(shared, ManagedMemory.LiveCount);
        }

        Assert.Equal(shared - 1, ManagedMemory.LiveCount);
        Assert.Throws<ObjectDisposedException>(() => array.CopyTo(new float[3].AsSpan()));
    }

    [Fact]
    public void A_copy_beside_a_disposal_is_whole_or_refused()
    {
        float[] expected = [.. Enumerable.Repeat(1f, 1 << 20)];
        for (int i = 0; i < 50; i++)
        {
            NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.ones(1 << 20, 'f4')"));
            ManyThreads.Run(2, thread =>
            {
                if (thread == 0)
                {
                    array.Dispose();
                    return;
                }

                try
                {
                    Assert.Equal(expected, array.ToArray<float>());
                }
                catch (ObjectDisposedException)
                {
                }
            });
        }
    }

    [Fact]
    public void Memory_that_fails_to_be_unpinned_ends_nothing()
    {
        using (NDArray array = NDArray.From(new Failing().Memory))
        {
            Assert.Equal(2, array.Length);
        }

        RuntimeCheck.StillWorks();
    }

    private sealed class Failing : MemoryManager<float>
    {
        private readonly float[] _elements = GC.AllocateArray<float>(2, pinned: true);

        public override Span<float> GetSpan() => _elements;

        public override unsafe MemoryHandle Pin(int elementIndex = 0)
        {
            fixed (float* start = _elements)
            {
                return new MemoryHandle(start + elementIndex, default, this);
            }
        }

        public override void Unpin() => throw new InvalidOperationException("It stays pinned.");

        protected override void Dispose(bool disposing)
        {
        }
    }
}
