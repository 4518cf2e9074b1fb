using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using KerasBridge.Interop.Buffers;

namespace KerasBridge;

/// <summary>Which .NET type has the layout of which NumPy element type.</summary>
internal static class ElementTypes
{
    private static readonly FrozenDictionary<Type, ElementType> s_byType;

    static ElementTypes()
    {
        All =
        [
            Make<bool>(0, DType.Bool, ElementKind.Boolean),
            Make<sbyte>(1, DType.Int8, ElementKind.SignedInteger),
            Make<short>(2, DType.Int16, ElementKind.SignedInteger),
            Make<int>(3, DType.Int32, ElementKind.SignedInteger),
            Make<long>(4, DType.Int64, ElementKind.SignedInteger),
            Make<byte>(5, DType.UInt8, ElementKind.UnsignedInteger),
            Make<ushort>(6, DType.UInt16, ElementKind.UnsignedInteger),
            Make<uint>(7, DType.UInt32, ElementKind.UnsignedInteger),
            Make<ulong>(8, DType.UInt64, ElementKind.UnsignedInteger),
            Make<Half>(9, DType.Float16, ElementKind.FloatingPoint),
            Make<float>(10, DType.Float32, ElementKind.FloatingPoint),
            Make<double>(11, DType.Float64, ElementKind.FloatingPoint),
            Make<Complex>(12, DType.Complex128, ElementKind.Complex),
            Make<BFloat16>(13, DType.BFloat16, ElementKind.BrainFloat),
        ];
        s_byType = All.ToFrozenDictionary(type => type.Type);
    }

    public static ImmutableArray<ElementType> All { get; }

    /// <summary>The element type that has the layout of <typeparamref name="T"/>.</summary>
    /// <exception cref="NotSupportedException">NumPy has none.</exception>
    public static ElementType Of<T>()
        where T : unmanaged => Cache<T>.Value ?? throw Unsupported(typeof(T));

    /// <summary>The element type that has the layout of <paramref name="type"/>.</summary>
    /// <exception cref="NotSupportedException">NumPy has none.</exception>
    public static ElementType Of(Type type) => s_byType.GetValueOrDefault(type) ?? throw Unsupported(type);

    /// <summary>The element type of an array of .NET.</summary>
    /// <exception cref="NotSupportedException">NumPy has none.</exception>
    public static ElementType OfElements(Array array) =>
        // What most models take: of single samples, looking the type up is a part that shows.
        array is float[,] or float[] ? Of<float>() : Of(array.GetType().GetElementType()!);

    /// <summary>The name of the elements that a buffer holds, or the unset one where the buffer does not tell.</summary>
    public static DType NameOf(BufferInfo buffer)
    {
        if (buffer is { Kind: ElementKind.Complex, ItemSize: 8 })
        {
            return DType.Complex64;
        }

        foreach (ElementType type in All)
        {
            if (type.IsThatOf(buffer))
            {
                return type.DType;
            }
        }

        return default;
    }

    private static ElementType Make<T>(int index, DType dtype, ElementKind kind)
        where T : unmanaged => new(index, typeof(T), dtype, kind, Unsafe.SizeOf<T>());

    private static NotSupportedException Unsupported(Type type) => new(
        $"Arrays of {type} can't cross to NumPy. Supported are {string.Join(", ", All.Select(supported => supported.Type.Name))}; {Advice(type)}.");

    private static string Advice(Type type) => type switch
    {
        _ when type == typeof(string) => $"texts cross with {nameof(NDArray)}.{nameof(NDArray.FromStrings)}",
        { IsArray: true } => "an array of arrays has to become one with several axes, such as float[,]",
        _ => "convert the elements first",
    };

    private static class Cache<T>
    {
        public static readonly ElementType? Value = s_byType.GetValueOrDefault(typeof(T));
    }
}
