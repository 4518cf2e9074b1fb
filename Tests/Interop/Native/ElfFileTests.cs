using System.Text.RegularExpressions;
using FsCheck.Xunit;
using KerasBridge.Interop.Native;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Native;

public sealed class ElfFileTests
{
    private readonly byte[] _sample = File.ReadAllBytes(Sample());

    private static string[] SystemLibraries() =>
        [.. new[] { "/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/usr/lib64" }.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.so.*").Order(StringComparer.Ordinal)).Take(40)];

    [Fact]
    public void Names_and_needs_are_those_that_readelf_reports()
    {
        Assert.SkipUnless(HasReadelf(), "This machine has no readelf.");

        Assert.All(SystemLibraries(), library => AssertAgrees(library, ChildProcess.Run("readelf", ["-dW", library]).Output));
    }

    [Property(MaxTest = 300)]
    public bool Truncated_libraries_are_read_or_refused_and_never_throw(ushort length, byte kilobytes)
    {
        byte[] whole = _sample;
        return ReadsQuietly(whole[..Math.Min(whole.Length, length % 200 + kilobytes * 1024)]);
    }

    [Property(MaxTest = 300)]
    public bool Damaged_libraries_are_read_or_refused_and_never_throw(ushort position, long value)
    {
        byte[] library = [.. _sample];
        BitConverter.TryWriteBytes(library.AsSpan(position % (library.Length - sizeof(long))), value);
        return ReadsQuietly(library);
    }

    [Property(MaxTest = 300)]
    public bool Random_bytes_behind_the_magic_number_never_throw(byte[] bytes)
    {
        byte[] header = [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1];
        return ReadsQuietly([.. header, .. bytes ?? [], .. new byte[64]]);
    }

    [Fact]
    public void A_file_of_another_kind_is_no_library()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(ElfFile.TryRead(folder.Write("libc.so", "/* GNU ld script */ GROUP ( libc.so.6 )")));
        Assert.Null(ElfFile.TryRead(folder.Path));
        Assert.Null(ElfFile.TryRead(Path.Combine(folder.Path, "missing.so")));
    }

    private static string Sample() => SystemLibraries().Append(Environment.ProcessPath!).MinBy(file => new FileInfo(file).Length)!;

    private static bool ReadsQuietly(byte[] content)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "library.so");
        File.WriteAllBytes(path, content);
        return ElfFile.TryRead(path) is null or { Needed: not null };
    }

    private static bool HasReadelf() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "readelf")));

    private static void AssertAgrees(string library, string facts)
    {
        ElfFile? read = ElfFile.TryRead(library);

        Assert.Equal(Named("NEEDED").Matches(facts).Select(m => m.Groups["name"].Value), read?.Needed ?? []);
        Assert.Equal(Named("SONAME").Match(facts) is { Success: true } name ? name.Groups["name"].Value : null, read?.SoName);
    }

    private static Regex Named(string tag) => new($@"\({tag}\).*\[(?<name>[^\]]*)\]");
}
