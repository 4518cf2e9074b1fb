using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// A NumPy array. .NET arrays become one without a copy: both then share the memory, which stays pinned as long as Python uses it.
/// The elements of a contiguous array are readable in place through <see cref="AsSpan{T}"/>.
/// </summary>
public sealed partial class NDArray : PythonReference
{
    private BufferInfo? _buffer;

    private NDArray(StolenRef reference)
        : base(reference)
    {
    }

    /// <summary>The sizes along the axes.</summary>
    /// <exception cref="ObjectDisposedException">The array is disposed.</exception>
    public Shape Shape => new(Buffer.Shape.Select(size => (long?)size).ToArray());

    /// <summary>The number of axes.</summary>
    public int Rank => Buffer.Shape.Length;

    /// <summary>The number of elements.</summary>
    public long Length => Buffer.Shape.Aggregate(1L, (product, size) => product * size);

    /// <summary>The size along the first axis: of a data set, the number of samples.</summary>
    /// <exception cref="InvalidOperationException">The array is a scalar.</exception>
    public long Count => Rank > 0 ? Buffer.Shape[0] : throw new InvalidOperationException("A scalar has no first axis.");

    /// <summary>The element type.</summary>
    public DType DType
    {
        get
        {
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

    /// <summary>The array that a Python object is, or that NumPy makes of it (a list, a scalar, a backend's tensor on the CPU).</summary>
    /// <exception cref="PythonException">NumPy can't make an array of it.</exception>
    /// <exception cref="NotSupportedException">The array holds Python objects, texts or times.</exception>
    public static NDArray FromPython(PyObject source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using PyObject array = NumPy.AsArray(source);
        return Own(array);
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

    internal static NDArray Own(PyObject array)
    {
        using GilScope gil = GilScope.Acquire();
        return new NDArray(array.Borrow(gil).ToNew().Steal());
    }

    private BufferInfo ReadBuffer()
    {
        using GilScope gil = GilScope.Acquire();
        return BufferInfo.Read(gil, Borrow(gil));
    }
}
