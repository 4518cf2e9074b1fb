using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>.NET arrays of every element type and of one to four axes, there and back.</summary>
public sealed class ElementTypeTests
{
    private static readonly int[] s_sizes = [3, 2, 4, 2];

    [Fact]
    public void Bool() => RoundTrips("bool", i => i != 0);

    [Fact]
    public void Int8() => RoundTrips("int8", i => (sbyte)i);

    [Fact]
    public void Int16() => RoundTrips("int16", i => (short)i);

    [Fact]
    public void Int32() => RoundTrips("int32", i => i);

    [Fact]
    public void Int64() => RoundTrips("int64", i => (long)i);

    [Fact]
    public void UInt8() => RoundTrips("uint8", i => (byte)i);

    [Fact]
    public void UInt16() => RoundTrips("uint16", i => (ushort)i);

    [Fact]
    public void UInt32() => RoundTrips("uint32", i => (uint)i);

    [Fact]
    public void UInt64() => RoundTrips("uint64", i => (ulong)i);

    [Fact]
    public void Float16() => RoundTrips("float16", i => (Half)i);

    [Fact]
    public void Float32() => RoundTrips("float32", i => (float)i);

    [Fact]
    public void Float64() => RoundTrips("float64", i => (double)i);

    [Fact]
    public void Complex128() => RoundTrips("complex128", i => new Complex(i, 0));

    [Fact]
    public void Complex_numbers_of_single_precision_are_read_converted()
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.array([1 + 2j, -0.5j], 'complex64')"));

        Assert.Equal(DType.Complex64, array.DType);
        Assert.Equal([new Complex(1, 2), new Complex(0, -0.5)], array.ToArray<Complex>());
        Assert.Contains("complex64", Assert.Throws<InvalidOperationException>(() => array.AsSpan<Complex>().Length).Message);
        Assert.Equal(DType.Complex64, array.AsType(DType.Complex128).AsType(DType.Complex64).DType);
    }

    [Fact]
    public void Types_that_NET_lacks_are_read_converted()
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.array([1.5, -2], 'longdouble')"));

        Assert.Equal([1.5, -2], array.ToArray<double>());
        Assert.StartsWith("float", array.DType.Name);
    }

    [Fact]
    public void Others_are_refused_by_name()
    {
        var error = Assert.Throws<NotSupportedException>(() => NDArray.From(new decimal[2]));

        Assert.Contains("Decimal", error.Message);
        Assert.Contains("Single", error.Message);
    }

    private static void RoundTrips<T>(string dtype, Func<int, T> make)
        where T : unmanaged
    {
        for (int rank = 1; rank <= s_sizes.Length; rank++)
        {
            int[] sizes = s_sizes[..rank];
            T[] elements = Enumerable.Range(0, sizes.Aggregate((a, b) => a * b)).Select(make).ToArray();
            Array source = Array.CreateInstance(typeof(T), sizes);
            Fill(source, elements);

            using NDArray array = NDArray.From(source);

            Assert.Equal(dtype, array.DType.Name);
            Assert.Equal(new Shape(sizes.Select(size => (long?)size).ToArray()), array.Shape);
            Assert.Equal(elements, array.ToArray<T>());
            Assert.True(array.AsSpan<T>().SequenceEqual(elements));
            Assert.True(NumPyText.IsTrue($"np.array_equal(x, np.arange({elements.Length}).astype('{dtype}').reshape(x.shape))", ("x", array)));
        }
    }

    private static void Fill<T>(Array target, T[] elements)
        where T : unmanaged
    {
        ref T first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(target));
        elements.CopyTo(MemoryMarshal.CreateSpan(ref first, elements.Length));
    }
}
