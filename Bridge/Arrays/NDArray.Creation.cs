using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>An array over the memory of a .NET array of any rank, without a copy: changes of either are seen by both.</summary>
    /// <param name="elements">The elements; the shape of the result is the array's own.</param>
    /// <exception cref="NotSupportedException">NumPy has no such element type.</exception>
    public static NDArray From(Array elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var sizes = new long?[elements.Rank];
        for (int axis = 0; axis < sizes.Length; axis++)
        {
            sizes[axis] = elements.GetLongLength(axis);
        }

        return Lend(elements, new Shape(sizes));
    }

    /// <summary>An array of the given shape over the memory of a .NET array, without a copy.</summary>
    /// <exception cref="ArgumentException">The shape has an open size, or another number of elements.</exception>
    public static NDArray From<T>(T[] elements, Shape shape)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(elements);
        CheckCount(shape, elements.Length);
        return Lend(elements, shape);
    }

    /// <summary>An array over memory of any origin, without a copy.</summary>
    /// <param name="elements">The memory; it stays pinned as long as Python uses it.</param>
    /// <param name="shape">The shape; left out, one axis.</param>
    /// <exception cref="ArgumentException">The shape has an open size, or another number of elements.</exception>
    public static NDArray From<T>(Memory<T> elements, Shape shape = default)
        where T : unmanaged => Lend((ReadOnlyMemory<T>)elements, shape, isReadOnly: false);

    /// <summary>A read-only array over memory of any origin, without a copy.</summary>
    /// <inheritdoc cref="From{T}(Memory{T}, Shape)"/>
    public static NDArray From<T>(ReadOnlyMemory<T> elements, Shape shape = default)
        where T : unmanaged => Lend(elements, shape, isReadOnly: true);

    /// <summary>An array of zeros.</summary>
    /// <exception cref="ArgumentException">The shape has an open size.</exception>
    public static NDArray Zeros(Shape shape, DType dtype = default)
    {
        CheckKnown(shape);
        return NumPy.Zeros(shape, dtype.IsSet ? dtype : DType.Float32);
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

    private static NDArray Lend(Array elements, Shape shape)
    {
        Type element = elements.GetType().GetElementType()!;
        DType dtype = ElementTypes.DTypeOf(element);
        KerasRuntime.EnsureInterpreter();
        using GilScope gil = GilScope.Acquire();
        using NewRef memory = ManagedMemory.Lend(gil, elements, ElementTypes.SizeOf(element), isReadOnly: false);
        return NumPy.FromMemory(gil, memory.Borrow(), dtype, shape);
    }

    private static NDArray Lend<T>(ReadOnlyMemory<T> elements, Shape shape, bool isReadOnly)
        where T : unmanaged
    {
        Shape known = shape.IsSet ? shape : new Shape(elements.Length);
        CheckCount(known, elements.Length);
        DType dtype = DType.Of<T>();
        KerasRuntime.EnsureInterpreter();
        using GilScope gil = GilScope.Acquire();
        using NewRef memory = ManagedMemory.Lend(gil, elements, isReadOnly);
        return NumPy.FromMemory(gil, memory.Borrow(), dtype, known);
    }

    private static void CheckCount(Shape shape, long count)
    {
        CheckKnown(shape);
        if (shape.ElementCount != count)
        {
            throw new ArgumentException($"A shape of {shape} has {shape.ElementCount} elements, and {count} are given.", nameof(shape));
        }
    }

    private static void CheckKnown(Shape shape)
    {
        if (!shape.IsSet || shape.ElementCount is null)
        {
            throw new ArgumentException($"An array needs every size of its shape: {shape}.", nameof(shape));
        }
    }
}
