using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// A NumPy array. .NET arrays become one without a copy (<see cref="From{T}(T[], Shape)"/>): both then share the memory, which stays pinned
/// as long as Python uses it. The elements of an array are readable in place through <see cref="AsSpan{T}"/> and
/// <see cref="AsTensorSpan{T}"/>, whoever made it.
/// </summary>
/// <remarks>
/// <para>Disposing gives back .NET's hold of the array, at once; what Python itself still uses stays alive and whole. Spans over the
/// elements must not be used after that, nor once nothing refers to this object any more: keep it in a <c>using</c>.</para>
/// <para>While a computation reads shared memory, writing to it from another thread changes what the computation sees, element by
/// element; nothing worse happens. Shape and place are read once: don't let Python resize an array in place that .NET holds.</para>
/// </remarks>
public sealed partial class NDArray : PythonReference
{
    private BufferInfo? _buffer;

    private NDArray(StolenRef reference)
        : base(reference)
    {
    }

    // An array that Python made.
    private NDArray(NewRef reference, BufferInfo buffer)
        : base(reference.Steal())
    {
        _buffer = buffer;
        if (buffer.OwnsMemory && buffer.Size >= ArrayMemory.LargeSize)
        {
            ArrayMemory memory = NumPy.Current.Memory;
            memory.Add(buffer.Size);
            Charge(memory, buffer.Size);
        }
    }

    /// <summary>The sizes along the axes.</summary>
    /// <exception cref="ObjectDisposedException">The array is disposed.</exception>
    public Shape Shape => Shape.Of(Buffer.Shape);

    /// <summary>The number of axes.</summary>
    public int Rank => Buffer.Rank;

    /// <summary>The number of elements.</summary>
    public long Length => Buffer.Length;

    /// <summary>The size along the first axis: of a data set, the number of samples.</summary>
    /// <exception cref="InvalidOperationException">The array is a scalar.</exception>
    public long Count => Rank > 0 ? Buffer.Shape[0] : throw new InvalidOperationException("A scalar has no first axis.");

    /// <summary>The element type.</summary>
    public DType DType
    {
        get
        {
            DType known = ElementTypes.NameOf(Buffer);
            if (known.IsSet)
            {
                return known;
            }

            using PyObject python = ToPyObject();
            using PyObject type = python.GetAttr("dtype");
            using PyObject name = type.GetAttr("name");
            return DType.Of(name.As<string>());
        }
    }

    private BufferInfo Buffer
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            return _buffer ??= ReadBuffer();
        }
    }

    /// <summary>The array as an untyped Python object, to be disposed on its own.</summary>
    public PyObject ToPyObject()
    {
        using GilScope gil = GilScope.Acquire();
        return PyObject.Own(Borrow(gil).ToNew());
    }

    /// <summary>
    /// The array that a Python object is, without a copy; that a tensor of the backend lends, without a copy where the backend allows it
    /// (PyTorch on the CPU: the tensor's own memory); or that NumPy makes of it (a list, a scalar).
    /// </summary>
    /// <exception cref="PythonException">NumPy can't make an array of it.</exception>
    /// <exception cref="NotSupportedException">The array holds Python objects, structures or times, or some of its elements are masked.</exception>
    public static NDArray FromPython(PyObject source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return TryFromArray(source) ?? TakeConverted(source);
    }

    /// <summary>The elements as NumPy prints them.</summary>
    public override string ToString()
    {
        if (IsDisposed)
        {
            return "<disposed array>";
        }

        using PyObject python = ToPyObject();
        return python.ToString();
    }

    /// <summary>What is an array of plain numbers already, which nearly all are; else null.</summary>
    internal static NDArray? TryFromArray(PyObject source)
    {
        NumPy numpy = NumPy.Current;
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = source.Use(gil);
        return numpy.TryRead(gil, self.Borrow()) is { } buffer ? new NDArray(self.Borrow().ToNew(), buffer) : null;
    }

    /// <summary>Takes over what is an array of plain numbers already; else leaves it and gives null.</summary>
    internal static NDArray? TryTake(in GilScope gil, NewRef value) =>
        NumPy.Current.TryRead(gil, value.Borrow()) is { } buffer ? new NDArray(value, buffer) : null;

    private static NDArray TakeConverted(PyObject source)
    {
        using PyObject array = ArrayConversion.ToArray(source);
        return Take(array);
    }

    private static NDArray Take(PyObject array)
    {
        using GilScope gil = GilScope.Acquire();
        return Take(gil, array.Borrow(gil));
    }

    private static NDArray Take(in GilScope gil, BorrowedRef array) => new(array.ToNew(), ArrayLayout.Read(gil, array));

    private BufferInfo ReadBuffer()
    {
        using GilScope gil = GilScope.Acquire();
        return ArrayLayout.Read(gil, Borrow(gil));
    }
}
