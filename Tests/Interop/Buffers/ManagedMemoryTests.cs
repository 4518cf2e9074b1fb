using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Buffers;

public sealed class ManagedMemoryTests : PythonTest
{
    private readonly long _liveBefore;

    public ManagedMemoryTests(RunningPython python)
        : base(python)
    {
        Garbage.CollectBoth();
        _liveBefore = ManagedMemory.LiveCount;
    }

    public override void Dispose()
    {
        Garbage.CollectBoth();
        Assert.Equal(_liveBefore, ManagedMemory.LiveCount);
        base.Dispose();
    }

    [Fact]
    public void Python_reads_the_memory_of_an_array()
    {
        using Script script = Lend(new double[] { 1.5, -2, double.NaN }, isReadOnly: true);

        Assert.Equal("[1.5, -2.0, nan]", script.Text("memoryview(memory).cast('d').tolist()"));
        Assert.Equal("24", script.Text("memoryview(memory).nbytes"));
    }

    [Fact]
    public void What_Python_writes_is_in_the_array()
    {
        int[] array = [1, 2, 3];
        using Script script = Lend(array, isReadOnly: false);

        script.Run("memoryview(memory).cast('i')[1] = 42");

        Assert.Equal([1, 42, 3], array);
    }

    [Fact]
    public void Read_only_memory_refuses_to_be_written()
    {
        byte[] array = [1, 2, 3];
        using Script script = Lend(array, isReadOnly: true);

        Assert.True(script.IsTrue("memoryview(memory).readonly"));
        Assert.Throws<PythonTypeException>(() => script.Run("memoryview(memory)[0] = 9"));
        Assert.Equal([1, 2, 3], array);
    }

    [Fact]
    public void The_memory_stays_where_it_is_while_the_collector_compacts()
    {
        long[] array = MakeBetweenGarbage();
        using Script script = Lend(array, isReadOnly: false);
        script.Run("view = memoryview(memory).cast('q')");

        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        script.Run("view[0] = 7");
        array[1] = 8;

        Assert.Equal((7L, 8L), (array[0], script.Number("view[1]")));
    }

    [Fact]
    public void A_view_keeps_the_memory_alive()
    {
        using Script script = Lend(new byte[] { 1, 2, 3 }, isReadOnly: true);

        script.Run("view = memoryview(memory)[1:]; del memory");
        Garbage.CollectBoth();

        Assert.Equal(_liveBefore + 1, ManagedMemory.LiveCount);
        Assert.Equal("[2, 3]", script.Text("view.tolist()"));
        script.Run("del view");
        Assert.Equal(_liveBefore, ManagedMemory.LiveCount);
    }

    [Fact]
    public void The_array_is_collected_once_Python_has_dropped_it()
    {
        WeakReference array = Guarded.OnThread(LendAndDrop);

        Garbage.CollectBoth();

        Assert.False(array.IsAlive);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_empty_array_is_an_empty_buffer(bool isReadOnly)
    {
        using Script script = Lend(Array.Empty<float>(), isReadOnly);

        Assert.Equal("0 b''", script.Text("'%d %r' % (memoryview(memory).nbytes, bytes(memory))"));
    }

    [Fact]
    public void A_slice_of_memory_is_lent_from_its_start()
    {
        short[] array = [1, 2, 3, 4, 5];
        using Script script = LendMemory<short>(array.AsMemory(1, 3), isReadOnly: false);

        script.Run("view = memoryview(memory).cast('h'); view[0] = 20");

        Assert.Equal("[20, 3, 4]", script.Text("view.tolist()"));
        Assert.Equal(20, array[1]);
    }

    [Fact]
    public void Empty_memory_is_an_empty_buffer()
    {
        using Script script = LendMemory(ReadOnlyMemory<double>.Empty, isReadOnly: true);

        Assert.Equal("b''", script.Text("bytes(memory)"));
    }

    [Fact]
    public void Memory_of_a_string_can_be_lent()
    {
        using Script script = LendMemory("grün".AsMemory(), isReadOnly: true);

        Assert.Equal("grün", script.Text("bytes(memory).decode('utf-16-le')"));
    }

    [Fact]
    public void Memory_of_truth_values_can_be_lent()
    {
        bool[] array = [true, false, true];
        using Script script = LendMemory<bool>(array.AsMemory(1), isReadOnly: false);

        script.Run("memoryview(memory)[0] = 1");

        Assert.Equal([true, true, true], array);
    }

    [Fact]
    public void A_pin_is_given_back_when_Python_drops_the_memory()
    {
        using var manager = new CountingMemory(new byte[] { 1, 2, 3 });
        using (Script script = LendMemory<byte>(manager.Memory, isReadOnly: true))
        {
            Assert.Equal(1, manager.Pins);
            Assert.Equal("b'\\x01\\x02\\x03'", script.Text("bytes(memory)"));
        }

        Garbage.CollectBoth();
        Assert.Equal(0, manager.Pins);
    }

    [Fact]
    public unsafe void Memory_that_the_caller_holds_is_lent_as_it_is()
    {
        int number = 7;
        using (GilScope gil = GilScope.Acquire())
        {
            using NewRef memory = ManagedMemory.LendFixed(gil, &number, sizeof(int), isReadOnly: false);
            using Script script = Named(gil, memory.Borrow());
            script.Run("memoryview(memory).cast('i')[0] += 1");
        }

        Assert.Equal(8, number);
    }

    [Fact]
    public void An_array_with_several_dimensions_is_lent_row_by_row()
    {
        using Script script = Lend(new[,] { { 1, 2 }, { 3, 4 } }, isReadOnly: true);

        Assert.Equal("[[1, 2], [3, 4]]", script.Text("memoryview(memory).cast('i', [2, 2]).tolist()"));
    }

    [Fact]
    public void Lending_a_thousand_arrays_leaves_none_pinned()
    {
        using var script = new Script();
        using GilScope gil = GilScope.Acquire();
        for (int i = 0; i < 1000; i++)
        {
            using NewRef memory = ManagedMemory.Lend(gil, new byte[i], 1, isReadOnly: true);
        }

        Assert.Equal(_liveBefore, ManagedMemory.LiveCount);
    }

    private static long[] MakeBetweenGarbage()
    {
        long[] array = [];
        for (int i = 0; i < 1000; i++)
        {
            array = new long[100];
        }

        return array;
    }

    private static WeakReference LendAndDrop()
    {
        var array = new byte[10];
        using Script script = Lend(array, isReadOnly: true);
        return new WeakReference(array);
    }

    private static Script Lend(Array array, bool isReadOnly)
    {
        using GilScope gil = GilScope.Acquire();
        using NewRef memory = ManagedMemory.Lend(gil, array, Buffer.ByteLength(array) / Math.Max(1, array.Length), isReadOnly);
        return Named(gil, memory.Borrow());
    }

    private static Script LendMemory<T>(ReadOnlyMemory<T> source, bool isReadOnly)
        where T : unmanaged
    {
        using GilScope gil = GilScope.Acquire();
        using NewRef memory = ManagedMemory.Lend(gil, source, isReadOnly);
        return Named(gil, memory.Borrow());
    }

    private static Script Named(in GilScope gil, BorrowedRef memory)
    {
        var script = new Script();
        script.Set(gil, "memory", memory);
        return script;
    }
}
