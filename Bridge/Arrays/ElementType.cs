using KerasBridge.Interop.Buffers;

namespace KerasBridge;

/// <summary>A .NET type that has the layout of a NumPy element type, and what NumPy and the buffer protocol call it.</summary>
/// <param name="Index">Its place in <see cref="ElementTypes.All"/>.</param>
internal sealed record ElementType(int Index, Type Type, DType DType, ElementKind Kind, int Size)
{
    /// <summary>What the place of an element in memory has to be a multiple of: complex numbers are two of eight bytes.</summary>
    public int Alignment => AlignmentOf(Size);

    /// <inheritdoc cref="Alignment"/>
    public static int AlignmentOf(int size) => Math.Min(size, sizeof(double));

    /// <summary>Whether the elements of an array have this type.</summary>
    public bool IsThatOf(BufferInfo buffer) => buffer.Kind == Kind && buffer.ItemSize == Size;
}
