using System.Runtime.InteropServices;
using FsCheck.Xunit;
using KerasBridge.Environments;

namespace KerasBridge.Tests.Unit.Environments;

public sealed class BinaryHeaderTests
{
    [Fact]
    public void The_running_program_is_for_the_processor_it_runs_on() =>
        Assert.Contains(RuntimeInformation.ProcessArchitecture.ToString(), BinaryHeader.Architectures(Environment.ProcessPath!));

    [Theory]
    [InlineData("7f454c4602010100", 18, "b700", "Arm64")]
    [InlineData("7f454c4602010100", 18, "3e00", "X64")]
    [InlineData("7f454c4602020100", 18, "0016", "S390x")]
    [InlineData("cffaedfe", 4, "0c000001", "Arm64")]
    [InlineData("cffaedfe", 4, "07000001", "X64")]
    public void The_machine_field_of_ELF_and_MachO_is_read(string magic, int offset, string machine, string expected) =>
        Assert.Equal([expected], BinaryHeader.Architectures(Header(magic, (offset, machine))));

    [Fact]
    public void A_windows_library_is_read_through_its_PE_offset() =>
        Assert.Equal(["X64"], BinaryHeader.Architectures(Header("4d5a", (0x3c, "80000000"), (0x80, "504500006486"))));

    [Fact]
    public void A_universal_binary_is_for_several_processors() =>
        Assert.Equal(["X64", "Arm64"], BinaryHeader.Architectures(Header("cafebabe00000002", (8, "01000007"), (28, "0100000c"))));

    [Fact]
    public void A_script_is_for_none() => Assert.Empty(BinaryHeader.Architectures("#!/bin/sh\nexec python3 \"$@\"\n                                              "u8));

    [Property]
    public bool No_bytes_make_it_fail(byte[] noise) => AllMagics().All(magic => BinaryHeader.Architectures([.. magic, .. noise ?? []]) is not null);

    private static IEnumerable<byte[]> AllMagics() =>
        new[] { "", "7f454c46", "cffaedfe", "cafebabe", "cafebabeffffffff", "4d5a" }.Select(Convert.FromHexString);

    private static byte[] Header(string magic, params (int Offset, string Bytes)[] fields)
    {
        var header = new byte[256];
        Convert.FromHexString(magic).CopyTo(header, 0);
        foreach (var (offset, bytes) in fields)
            Convert.FromHexString(bytes).CopyTo(header, offset);
        return header;
    }
}
