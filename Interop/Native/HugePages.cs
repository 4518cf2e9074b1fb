using System.Runtime.InteropServices;

namespace KerasBridge.Interop.Native;

/// <summary>
/// Large pages under large arrays, which NumPy asks Linux for, too: new memory comes page by page, and of 4 KB each that takes several
/// times as long as to fill it.
/// </summary>
internal static unsafe partial class HugePages
{
    private const long LeastBytes = 4 << 20;
    private const nuint PageSize = 2 << 20;
    private const int HugePageAdvice = 14;

    /// <summary>Asks for them under an array that is about to be filled. It is a wish: where the system has none, nothing changes.</summary>
    public static void AskFor<T>(T[] array)
        where T : unmanaged
    {
        long size = (long)array.Length * sizeof(T);
        if (size < LeastBytes || !OperatingSystem.IsLinux())
        {
            return;
        }

        // Whole pages within the array: its neighbours are none of its business.
        fixed (T* elements = array)
        {
            nuint first = ((nuint)elements + PageSize - 1) & ~(PageSize - 1);
            nuint end = ((nuint)elements + (nuint)size) & ~(PageSize - 1);
            madvise(first, end - first, HugePageAdvice);
        }
    }

    [LibraryImport("libc")]
    private static partial int madvise(nuint start, nuint length, int advice);
}
