using System.Numerics;

namespace KerasBridge.Soak.Workloads;

/// <summary>Arrays of many kinds into NumPy and back.</summary>
internal sealed record ArrayRoundTrips() : Workload("array round trips", 1_000_000)
{
    private const int DisposedByHand = 15;

    private static readonly Action<int>[] s_kinds =
    [
        Shared, Matrix, Cube, Reshaped, Flags, Memory, ReadOnlyMemory, Halves, ComplexNumbers, Pinned, Sliced, Transposed, Converted, Computed, Empty,
    ];

    public override void Run(long number)
    {
        s_kinds[number % s_kinds.Length]((int)(number / s_kinds.Length % 97) + 1);
        if (number % DisposedByHand == 0)
        {
            LeaveToFinaliser();
        }
    }

    private static void LeaveToFinaliser() => _ = NDArray.From(new float[8]).Length;

    private static void Shared(int size)
    {
        var numbers = new float[size];
        using NDArray array = numbers;
        array.AsSpan<float>()[size - 1] = size;
        Expect(numbers[size - 1] == size, "memory is shared");
    }

    private static void Matrix(int size)
    {
        var numbers = new double[3, size];
        numbers[2, 0] = size;
        using NDArray array = numbers;
        Expect(array.ToArray2D<double>()[2, 0] == size, "a matrix");
    }

    private static void Cube(int size)
    {
        using var array = NDArray.From(new byte[2, size, 3]);
        Expect(array.Shape == new Shape(2, size, 3) && array.ToArray<byte>().Length == 6 * size, "three axes");
    }

    private static void Reshaped(int size)
    {
        using var array = NDArray.From(new int[4 * size], new Shape(size, 4));
        Span<int> destination = stackalloc int[4 * size];
        array.CopyTo(destination);
        Expect(array.Count == size, "a shape of one's own");
    }

    private static void Flags(int size)
    {
        using NDArray array = new bool[size];
        Expect(array.DType == DType.Bool && !array.AsReadOnlySpan<bool>()[0], "flags");
    }

    private static void Memory(int size)
    {
        using var array = NDArray.From(new short[size + 2].AsMemory(1, size));
        array.AsSpan<short>().Fill(7);
        Expect(array.ToArray<long>()[size - 1] == 7, "memory");
    }

    private static void ReadOnlyMemory(int size)
    {
        using var array = NDArray.From((ReadOnlyMemory<ulong>)new ulong[size]);
        Expect(array.AsReadOnlySpan<ulong>().Length == size, "read-only memory");
    }

    private static void Halves(int size)
    {
        using var array = NDArray.From(Enumerable.Repeat((Half)0.5, size).ToArray(), new Shape(size));
        Expect(array.ToArray<float>()[0] == 0.5f, "numbers of half precision");
    }

    private static void ComplexNumbers(int size)
    {
        using var array = NDArray.From(Enumerable.Repeat(Complex.ImaginaryOne, size).ToArray(), new Shape(size));
        Expect(array.AsSpan<Complex>()[size - 1] == Complex.ImaginaryOne, "complex numbers");
    }

    private static void Pinned(int size)
    {
        float[] numbers = GC.AllocateArray<float>(size, pinned: true);
        using NDArray array = numbers;
        Expect(array.ToArray<float>().Length == size, "a pinned array");
    }

    private static void Sliced(int size)
    {
        using PyObject all = NDArray.From(Enumerable.Range(0, 3 * size).ToArray()).ToPyObject();
        using PyObject builtins = PyObject.Import("builtins");
        using PyObject everyThird = builtins.Invoke("slice", PyValue.None, PyValue.None, -3);
        using PyObject part = all[everyThird];
        using NDArray array = NDArray.FromPython(part);
        Expect(!array.IsContiguous || size == 1, "a slice has gaps");
        Expect(array.ToArray<int>()[0] == 3 * size - 1, "a slice");
    }

    private static void Transposed(int size)
    {
        var numbers = new float[size, 2];
        numbers[size - 1, 0] = 1;
        using PyObject array = NDArray.From(numbers).ToPyObject();
        using PyObject turned = array.GetAttr("T");
        using NDArray back = NDArray.FromPython(turned);
        Expect(back.ToArray<float>()[size - 1] == 1, "a transposed array");
    }

    private static void Converted(int size)
    {
        using NDArray array = Enumerable.Range(0, size).ToArray();
        Expect(array.ToArray<double>()[size - 1] == size - 1, "a converting copy");
    }

    private static void Computed(int size)
    {
        using NDArray left = NDArray.Zeros(new Shape(size), DType.Float32);
        using NDArray one = left + 1f;
        using NDArray two = one + one;
        Expect(two.ToArray<float>()[0] == 2, "a sum");
    }

    private static void Empty(int size)
    {
        using var array = NDArray.From(new float[0, size]);
        Expect(array.Length == 0 && array.ToArray<float>().Length == 0, "an empty array");
    }
}
