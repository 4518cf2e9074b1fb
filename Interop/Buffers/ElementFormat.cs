namespace KerasBridge.Interop.Buffers;

/// <summary>Reads the notation of Python's <c>struct</c> module for element types, without making a string of it.</summary>
internal static unsafe class ElementFormat
{
    /// <summary>What elements of this format are. No format at all means bytes.</summary>
    public static ElementKind Read(byte* format) =>
        format == null ? ElementKind.UnsignedInteger : ReadCode(SkipOrder(format));

    // Whatever order the format says, only the machine's own is read in place.
    private static byte* SkipOrder(byte* format) => *format switch
    {
        (byte)'@' or (byte)'=' or (byte)'^' => format + 1,
        (byte)'<' when BitConverter.IsLittleEndian => format + 1,
        (byte)'>' or (byte)'!' when !BitConverter.IsLittleEndian => format + 1,
        _ => format,
    };

    private static ElementKind ReadCode(byte* code)
    {
        bool isComplex = *code == 'Z';
        byte* letter = isComplex ? code + 1 : code;
        if (*letter == 0 || letter[1] != 0)
        {
            return ElementKind.Other;
        }

        ElementKind kind = ReadLetter(*letter);
        return !isComplex ? kind : kind == ElementKind.FloatingPoint ? ElementKind.Complex : ElementKind.Other;
    }

    private static ElementKind ReadLetter(byte letter) => letter switch
    {
        (byte)'?' => ElementKind.Boolean,
        (byte)'b' or (byte)'h' or (byte)'i' or (byte)'l' or (byte)'q' or (byte)'n' => ElementKind.SignedInteger,
        (byte)'B' or (byte)'H' or (byte)'I' or (byte)'L' or (byte)'Q' or (byte)'N' => ElementKind.UnsignedInteger,
        (byte)'e' or (byte)'f' or (byte)'d' or (byte)'g' => ElementKind.FloatingPoint,
        _ => ElementKind.Other,
    };
}
