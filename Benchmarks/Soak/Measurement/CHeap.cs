using System.Runtime.InteropServices;

namespace KerasBridge.Soak.Measurement;

/// <summary>
/// The C library's heap. Its arenas keep freed memory: what is in use tells a leak from an arena that has grown, and trimming gives
/// the free pages back to the system, so that the memory of the process can be compared between two moments.
/// </summary>
internal static partial class CHeap
{
    private static readonly bool s_isGlibc = NativeLibrary.TryLoad("libc.so.6", out nint library)
        && NativeLibrary.TryGetExport(library, "mallinfo2", out _);

    /// <summary>Bytes that are allocated and not freed, over all arenas; 0 where the C library does not tell.</summary>
    public static long InUse => s_isGlibc ? MallInfo2().Sum : 0;

    /// <summary>Gives free pages back to the system, where the C library can.</summary>
    public static void Trim()
    {
        if (s_isGlibc)
        {
            _ = MallocTrim(0);
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "mallinfo2")]
    private static partial MallInfo MallInfo2();

    [LibraryImport("libc.so.6", EntryPoint = "malloc_trim")]
    private static partial int MallocTrim(nuint padding);

    // struct mallinfo2 of glibc: ten words, of which two are of interest.
    [StructLayout(LayoutKind.Explicit, Size = 80)]
    private readonly struct MallInfo
    {
        [FieldOffset(32)]
        private readonly long _mapped;

        [FieldOffset(56)]
        private readonly long _inUse;

        public long Sum => _mapped + _inUse;
    }
}
