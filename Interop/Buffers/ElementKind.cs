namespace KerasBridge.Interop.Buffers;

/// <summary>What the elements of a buffer are; with their size, that is their type.</summary>
internal enum ElementKind : byte
{
    /// <summary>Texts, structures, bytes in the other order, or what the buffer protocol has no notation for.</summary>
    Other,
    Boolean,
    SignedInteger,
    UnsignedInteger,
    FloatingPoint,
    Complex,

    /// <summary>Floating point with eight bits of exponent in two bytes, which the buffer protocol can't name.</summary>
    BrainFloat,
}
