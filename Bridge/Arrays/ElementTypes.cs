using System.Numerics;

namespace KerasBridge;

/// <summary>Which .NET type has the layout of which NumPy element type.</summary>
internal static class ElementTypes
{
    private static readonly (Type Type, DType DType, int Size)[] s_pairs =
    [
        (typeof(bool), DType.Bool, 1),
        (typeof(sbyte), DType.Int8, 1),
        (typeof(short), DType.Int16, 2),
        (typeof(int), DType.Int32, 4),
        (typeof(long), DType.Int64, 8),
        (typeof(byte), DType.UInt8, 1),
        (typeof(ushort), DType.UInt16, 2),
        (typeof(uint), DType.UInt32, 4),
        (typeof(ulong), DType.UInt64, 8),
        (typeof(Half), DType.Float16, 2),
        (typeof(float), DType.Float32, 4),
        (typeof(double), DType.Float64, 8),
        (typeof(Complex), DType.Complex128, 16),
    ];

    /// <summary>NumPy's element type for a .NET type.</summary>
    /// <exception cref="NotSupportedException">There is none.</exception>
    public static DType DTypeOf(Type type) => Find(type).DType;

    /// <summary>The size in bytes of a .NET element.</summary>
    /// <exception cref="NotSupportedException">NumPy has no such type.</exception>
    public static int SizeOf(Type type) => Find(type).Size;

    private static (Type Type, DType DType, int Size) Find(Type type)
    {
        foreach ((Type Type, DType DType, int Size) pair in s_pairs)
        {
            if (pair.Type == type)
            {
                return pair;
            }
        }

        throw new NotSupportedException(
            $"Arrays of {type} can't cross to NumPy. Supported are {string.Join(", ", s_pairs.Select(pair => pair.Type.Name))}.");
    }
}
