using System.Buffers.Binary;
using System.Text;

namespace KerasBridge.Interop.Native;

/// <summary>What the dynamic loader reads of a 64-bit little-endian ELF library: its own name and the names it needs.</summary>
internal sealed record ElfFile(string? SoName, IReadOnlyList<string> Needed)
{
    private const uint LoadSegment = 1;
    private const uint DynamicSegment = 2;
    private const long TagNeeded = 1;
    private const long TagStringTable = 5;
    private const long TagSoName = 14;

    /// <summary>Reads the file, or gives null where it is no such library (a linker script, another class of ELF, unreadable).</summary>
    public static ElfFile? TryRead(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Whether the file is an ELF library for another processor, or of another word size, than the running program.</summary>
    public static bool IsForAnotherProcessor(string path) =>
        ReadMachine(path) is { } machine && ReadMachine("/proc/self/exe") is { } own && machine != own;

    private static (byte WordSize, ushort Processor)? ReadMachine(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            Span<byte> header = stackalloc byte[20];
            file.ReadExactly(header);
            return header.StartsWith("\x7f"u8) && header[1..].StartsWith("ELF"u8)
                ? (header[4], BinaryPrimitives.ReadUInt16LittleEndian(header[18..]))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ElfFile? Parse(ReadOnlySpan<byte> file)
    {
        if (file.Length < 64 || !file.StartsWith("\x7f"u8) || !file[1..].StartsWith("ELF\u0002\u0001"u8))
        {
            return null;
        }

        List<Segment> segments = ReadSegments(file);
        int dynamic = segments.FindIndex(segment => segment.Type == DynamicSegment);
        return dynamic < 0 ? null : ReadDynamic(file, segments, segments[dynamic]);
    }

    private static List<Segment> ReadSegments(ReadOnlySpan<byte> file)
    {
        int start = (int)Int64(file, 32);
        int size = BinaryPrimitives.ReadUInt16LittleEndian(file[54..]);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(file[56..]);
        var segments = new List<Segment>(count);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> header = file[(start + i * size)..];
            uint type = BinaryPrimitives.ReadUInt32LittleEndian(header);
            segments.Add(new Segment(type, Int64(header, 8), Int64(header, 16), Int64(header, 32)));
        }

        return segments;
    }

    private static ElfFile ReadDynamic(ReadOnlySpan<byte> file, List<Segment> segments, Segment dynamic)
    {
        ReadOnlySpan<byte> table = file.Slice((int)dynamic.Offset, (int)dynamic.Size);
        long strings = 0, soName = -1;
        var needed = new List<long>();
        for (; table.Length >= 16 && Int64(table, 0) != 0; table = table[16..])
        {
            long value = Int64(table, 8);
            switch (Int64(table, 0))
            {
                case TagNeeded: needed.Add(value); break;
                case TagStringTable: strings = value; break;
                case TagSoName: soName = value; break;
            }
        }

        int start = (int)ToFileOffset(segments, strings);
        return new ElfFile(
            soName < 0 ? null : ReadString(file, start + (int)soName),
            ReadStrings(file, start, needed));
    }

    private static string[] ReadStrings(ReadOnlySpan<byte> file, int start, List<long> offsets)
    {
        var strings = new string[offsets.Count];
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] = ReadString(file, start + (int)offsets[i]);
        }

        return strings;
    }

    private static long ToFileOffset(List<Segment> segments, long address)
    {
        foreach (Segment s in segments)
        {
            if (s.Type == LoadSegment && address >= s.Address && address < s.Address + s.Size)
            {
                return s.Offset + address - s.Address;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(address), "The string table lies in no segment of the file.");
    }

    private static string ReadString(ReadOnlySpan<byte> file, int offset)
    {
        ReadOnlySpan<byte> tail = file[offset..];
        return Encoding.UTF8.GetString(tail[..tail.IndexOf((byte)0)]);
    }

    private static long Int64(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadInt64LittleEndian(data[offset..]);

    private readonly record struct Segment(uint Type, long Offset, long Address, long Size);
}
