using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace KerasBridge.Environments;

/// <summary>Reads from the header of a program or shared library which processors it is for.</summary>
internal static class BinaryHeader
{
    private const int HeaderSize = 4096;
    private const int PeOffsetPosition = 0x3c;

    /// <summary>The architectures that the file is for; empty when it is no program or library (a script, a text).</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<string> Architectures(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[HeaderSize];
        return Architectures(buffer.AsSpan(0, file.ReadAtLeast(buffer, HeaderSize, throwOnEndOfStream: false)));
    }

    public static IReadOnlyList<string> Architectures(ReadOnlySpan<byte> header)
    {
        if (header.Length < 64)
            return [];
        return BinaryPrimitives.ReadUInt32BigEndian(header) switch
        {
            0x7f454c46 => [Elf(header)],
            0xcffaedfe or 0xcefaedfe => [MachO(BinaryPrimitives.ReadUInt32LittleEndian(header[4..]))],
            0xcafebabe => UniversalMachO(header),
            _ => header.StartsWith("MZ"u8) ? Pe(header) : [],
        };
    }

    private static string Elf(ReadOnlySpan<byte> header)
    {
        var machine = header[5] == 2 ? BinaryPrimitives.ReadUInt16BigEndian(header[18..]) : BinaryPrimitives.ReadUInt16LittleEndian(header[18..]);
        return machine switch
        {
            0x3e => nameof(Architecture.X64),
            0xb7 => nameof(Architecture.Arm64),
            0x03 => nameof(Architecture.X86),
            0x28 => nameof(Architecture.Arm),
            0xf3 => nameof(Architecture.RiscV64),
            0x15 => nameof(Architecture.Ppc64le),
            0x16 => nameof(Architecture.S390x),
            _ => $"ELF machine 0x{machine:x}",
        };
    }

    private static string MachO(uint cpuType) => cpuType switch
    {
        0x01000007 => nameof(Architecture.X64),
        0x0100000c => nameof(Architecture.Arm64),
        0x00000007 => nameof(Architecture.X86),
        _ => $"Mach-O processor 0x{cpuType:x}",
    };

    private static List<string> UniversalMachO(ReadOnlySpan<byte> header)
    {
        var count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(header[4..]), 16);
        var architectures = new List<string>();
        for (var i = 0; i < count && 8 + i * 20 + 4 <= header.Length; i++)
            architectures.Add(MachO(BinaryPrimitives.ReadUInt32BigEndian(header[(8 + i * 20)..])));
        return architectures;
    }

    private static string[] Pe(ReadOnlySpan<byte> header)
    {
        var offset = BinaryPrimitives.ReadInt32LittleEndian(header[PeOffsetPosition..]);
        if (offset < 0 || offset > header.Length - 6 || !header[offset..].StartsWith("PE\0\0"u8))
            return [];
        var machine = BinaryPrimitives.ReadUInt16LittleEndian(header[(offset + 4)..]);
        return [machine switch
        {
            0x8664 => nameof(Architecture.X64),
            0xaa64 => nameof(Architecture.Arm64),
            0x014c => nameof(Architecture.X86),
            _ => $"PE machine 0x{machine:x}",
        }];
    }
}
