using System.Runtime.InteropServices;

namespace KerasBridge;

/// <summary>An array whose rows are copied out in .NET, without Python's lock.</summary>
internal abstract class ArrayColumn
{
    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>The rows, lent to Python when they are asked for.</summary>
    public abstract Func<NDArray> Gather(ReadOnlySpan<int> rows);

    /// <summary>One row as an array of .NET.</summary>
    public abstract Array At(int row);

    /// <summary>The rows of an array.</summary>
    /// <exception cref="ArgumentException">It has no first axis or no elements, or its elements are no numbers of .NET.</exception>
    public static ArrayColumn Of(NDArray array, string name)
    {
        if (array.Rank == 0 || array.Length == 0)
        {
            throw new ArgumentException($"An array of shape {array.Shape} holds no samples.", name);
        }

        return array.DType.Name switch
        {
            "bool" => Make<bool>(array),
            "int8" => Make<sbyte>(array),
            "int16" => Make<short>(array),
            "int32" => Make<int>(array),
            "int64" => Make<long>(array),
            "uint8" => Make<byte>(array),
            "uint16" => Make<ushort>(array),
            "uint32" => Make<uint>(array),
            "uint64" => Make<ulong>(array),
            "float16" => Make<Half>(array),
            "bfloat16" => Make<BFloat16>(array),
            "float32" => Make<float>(array),
            "float64" => Make<double>(array),
            _ => throw new ArgumentException($"Elements of type {array.DType} can't be taken apart into samples: convert them with AsType.", name),
        };
    }

    private static Column<T> Make<T>(NDArray array)
        where T : unmanaged => new(array);

    private sealed class Column<T> : ArrayColumn
        where T : unmanaged
    {
        private readonly NDArray _array;
        private readonly int[] _rowSizes;
        private readonly int _rowLength;

        public Column(NDArray array)
        {
            _array = array.IsContiguous ? array : NDArray.From(array.ToArray<T>(), array.Shape);
            Count = checked((int)array.Count);
            _rowSizes = [.. array.Shape.Skip(1).Select(size => checked((int)size!.Value))];
            _rowLength = checked((int)(array.Length / array.Count));
        }

        public override int Count { get; }

        public override Func<NDArray> Gather(ReadOnlySpan<int> rows)
        {
            using NDArray.Reading reading = _array.Read();
            Memory<T> elements = new PooledMemory<T>(rows.Length * _rowLength).Memory;
            Span<T> gathered = elements.Span;
            ReadOnlySpan<T> all = _array.AsReadOnlySpan<T>();
            for (int i = 0; i < rows.Length; i++)
            {
                all.Slice(rows[i] * _rowLength, _rowLength).CopyTo(gathered[(i * _rowLength)..]);
            }

            var shape = new Shape([rows.Length, .. _rowSizes.Select(size => (long?)size)]);
            return () => NDArray.From(elements, shape);
        }

        public override Array At(int row)
        {
            using NDArray.Reading reading = _array.Read();
            Array result = Array.CreateInstance(typeof(T), _rowSizes.Length == 0 ? [1] : _rowSizes);
            ReadOnlySpan<T> elements = _array.AsReadOnlySpan<T>().Slice(row * _rowLength, _rowLength);
            MemoryMarshal.AsBytes(elements).CopyTo(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(result), Buffer.ByteLength(result)));
            return result;
        }
    }
}
