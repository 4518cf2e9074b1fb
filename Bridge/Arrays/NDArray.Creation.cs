using System.Buffers;
using System.ComponentModel;
using System.Runtime.InteropServices;
using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

public sealed partial class NDArray
{
    private const int MostCopied = 16 << 10;

    /// <summary>
    /// An array over the memory of a .NET array, without a copy, however small: changes of either are seen by both. To keep what Python
    /// sees apart from later changes, copy (<see cref="CopyOf{T}(ReadOnlySpan{T}, Shape)"/>).
    /// </summary>
    /// <param name="elements">The elements; they stay pinned as long as Python uses them.</param>
    /// <param name="shape">The shape; left out, one axis.</param>
    /// <exception cref="ArgumentException">The shape has an open size, or another number of elements.</exception>
    /// <exception cref="NotSupportedException">NumPy has no such element type.</exception>
    public static NDArray From<T>(T[] elements, Shape shape = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(elements);
        return Lend(elements, 0, elements.Length, shape, isReadOnly: false);
    }

    /// <summary>An array over the memory of a .NET array of any rank, without a copy: changes of either are seen by both.</summary>
    /// <param name="elements">The elements; the shape of the result is the array's own.</param>
    /// <exception cref="NotSupportedException">NumPy has no such element type.</exception>
    public static NDArray From(Array elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        ElementType type = ElementTypes.OfElements(elements);
        KerasRuntime.EnsureInterpreter();
        using GilScope gil = GilScope.Acquire();
        return Own(NewOver(gil, elements, type));
    }

    /// <summary>Does not compile: an array of arrays, of boxed numbers or of texts has no elements that lie in one piece of memory.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("An array of arrays or of boxed numbers has to become one of numbers, such as float[,]; texts cross with NDArray.FromStrings.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static NDArray From(object[] elements) => From((Array)elements);

    /// <summary>An array over memory of any origin, without a copy.</summary>
    /// <param name="elements">The memory; it stays pinned as long as Python uses it.</param>
    /// <param name="shape">The shape; left out, one axis.</param>
    /// <exception cref="ArgumentException">The shape has an open size, or another number of elements.</exception>
    /// <exception cref="NotSupportedException">NumPy has no such element type.</exception>
    public static NDArray From<T>(Memory<T> elements, Shape shape = default)
        where T : unmanaged => Lend((ReadOnlyMemory<T>)elements, shape, isReadOnly: false);

    /// <summary>A read-only array over memory of any origin, without a copy.</summary>
    /// <inheritdoc cref="From{T}(Memory{T}, Shape)"/>
    public static NDArray From<T>(ReadOnlyMemory<T> elements, Shape shape = default)
        where T : unmanaged => Lend(elements, shape, isReadOnly: true);

    /// <summary>
    /// An array with a copy of the elements, in memory of Python's own. A span can't be kept alive beyond the call that it was given to:
    /// without a copy, give the array or memory that it is a part of to <see cref="From{T}(Memory{T}, Shape)"/>.
    /// </summary>
    /// <param name="elements">The elements, in row-major order.</param>
    /// <param name="shape">The shape; left out, one axis.</param>
    /// <exception cref="ArgumentException">The shape has an open size, or another number of elements.</exception>
    /// <exception cref="NotSupportedException">NumPy has no such element type.</exception>
    /// <exception cref="PythonMemoryException">There is not that much memory.</exception>
    public static NDArray CopyOf<T>(ReadOnlySpan<T> elements, Shape shape = default)
        where T : unmanaged
    {
        Span<nint> sizes = stackalloc nint[KnownShape.OnStack];
        NDArray result = NewEmpty(ElementTypes.Of<T>(), KnownShape.Of(shape, elements.Length, sizes));
        Blocks.Copy(elements, result.View<T>());
        GC.KeepAlive(result);
        return result;
    }

    /// <summary>An array over the memory of a .NET array.</summary>
    internal static NewRef NewOver(in GilScope gil, Array elements, ElementType type)
    {
        using NewRef memory = ManagedMemory.Lend(gil, elements, type.Size, isReadOnly: false);
        return NumPy.Current.New(gil, memory.Borrow(), type, GivenArray.SizesOf(elements, stackalloc nint[elements.Rank]));
    }

    /// <summary>
    /// The same for a call during which nobody can change it. Few elements are copied: NumPy and Keras are quicker with memory of Python's
    /// own than with memory that is lent to them, by as much as it takes to copy some 50 KB.
    /// </summary>
    internal static NewRef NewForReading(in GilScope gil, Array elements, ElementType type)
    {
        long size = elements.LongLength * type.Size;
        if (size > MostCopied)
        {
            return NewOver(gil, elements, type);
        }

        NumPy numpy = NumPy.Current;
        NewRef copy = numpy.NewEmpty(gil, type, GivenArray.SizesOf(elements, stackalloc nint[elements.Rank]));
        ReadOnlySpan<byte> bytes = MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(elements), (int)size);
        bytes.CopyTo(numpy.Bytes(gil, copy.Borrow(), (int)size));
        return copy;
    }

    /// <summary>An array of zeros.</summary>
    /// <exception cref="ArgumentException">The shape has an open size, or is larger than any memory.</exception>
    /// <exception cref="PythonMemoryException">There is not that much memory.</exception>
    public static NDArray Zeros(Shape shape, DType dtype = default)
    {
        KnownShape.CheckKnown(shape);
        DType type = dtype.IsSet ? dtype : DType.Float32;
        using PyObject array = NumPy.Current.Invoke("zeros", (PyValue)shape, ("dtype", (PyValue)type));
        return FromPython(array);
    }

    /// <summary>An array over the elements, without a copy.</summary>
    public static implicit operator NDArray(float[] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(float[,] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(float[,,] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(float[,,,] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(double[] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(double[,] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(int[] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(int[,] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(long[] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(byte[] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(byte[,] elements) => From(elements);

    /// <inheritdoc cref="op_Implicit(float[])"/>
    public static implicit operator NDArray(bool[] elements) => From(elements);

    private static NDArray Lend<T>(T[] array, int offset, int count, Shape shape, bool isReadOnly)
        where T : unmanaged
    {
        ElementType type = ElementTypes.Of<T>();
        ReadOnlySpan<nint> sizes = KnownShape.Of(shape, count, stackalloc nint[KnownShape.OnStack]);
        NumPy numpy = NumPy.Current;
        using GilScope gil = GilScope.Acquire();
        using NewRef memory = ManagedMemory.Lend(gil, array, offset, count, isReadOnly);
        return Own(numpy.New(gil, memory.Borrow(), type, sizes));
    }

    private static NDArray Lend<T>(ReadOnlyMemory<T> elements, Shape shape, bool isReadOnly)
        where T : unmanaged
    {
        ElementType type = ElementTypes.Of<T>();
        ReadOnlySpan<nint> sizes = KnownShape.Of(shape, elements.Length, stackalloc nint[KnownShape.OnStack]);
        NumPy numpy = NumPy.Current;
        using GilScope gil = GilScope.Acquire();
        using NewRef memory = ManagedMemory.Lend(gil, elements, isReadOnly);
        return Own(numpy.New(gil, memory.Borrow(), type, sizes));
    }

    private static NDArray NewEmpty(ElementType type, ReadOnlySpan<nint> sizes)
    {
        NumPy numpy = NumPy.Current;
        using GilScope gil = GilScope.Acquire();
        using NewRef array = numpy.NewEmpty(gil, type, sizes);
        return Take(gil, array.Borrow());
    }

    private static NDArray Own(NewRef array) => new(array.Steal());
}
