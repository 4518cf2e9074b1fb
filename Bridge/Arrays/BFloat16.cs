using System.Globalization;

namespace KerasBridge;

/// <summary>
/// A 16-bit floating-point number with the exponent of <see cref="float"/> and 8 bits of precision (bfloat16): what backends compute with
/// under mixed precision. A value to be carried and converted; compute with <see cref="float"/>.
/// </summary>
public readonly record struct BFloat16 : IComparable<BFloat16>
{
    private readonly ushort _bits;

    private BFloat16(ushort bits) => _bits = bits;

    /// <summary>The number that these bits stand for.</summary>
    public static BFloat16 FromBits(ushort bits) => new(bits);

    /// <summary>The bits: those of the upper half of the same number as <see cref="float"/>.</summary>
    public ushort ToBits() => _bits;

    /// <summary>The nearest number; of two that are equally near, the even one. Not a number stays so.</summary>
    public static explicit operator BFloat16(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        if (float.IsNaN(value))
        {
            return new BFloat16((ushort)(bits >> 16 | 0x40));
        }

        uint half = 0x7FFF + (bits >> 16 & 1);
        return new BFloat16((ushort)(bits + half >> 16));
    }

    /// <summary>The same number, exactly.</summary>
    public static implicit operator float(BFloat16 value) => BitConverter.UInt32BitsToSingle((uint)value._bits << 16);

    /// <summary>Whether both are the same number; zeros of both signs are, and not a number is equal only to itself.</summary>
    public bool Equals(BFloat16 other) => ((float)this).Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((float)this).GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(BFloat16 other) => ((float)this).CompareTo(other);

    /// <summary>The number as <see cref="float"/> writes it, whatever the culture.</summary>
    public override string ToString() => ((float)this).ToString(CultureInfo.InvariantCulture);
}
