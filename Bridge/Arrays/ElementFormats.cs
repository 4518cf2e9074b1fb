namespace KerasBridge;

/// <summary>The buffer protocol's notation of element types.</summary>
internal static class ElementFormats
{
    /// <summary>Whether elements of this format, in the machine's byte order, are laid out like <typeparamref name="T"/>.</summary>
    public static bool Matches<T>(string format, int itemSize)
        where T : unmanaged
    {
        string code = format.TrimStart('@', '=', '<');
        return itemSize == System.Runtime.CompilerServices.Unsafe.SizeOf<T>() && Codes(typeof(T)).Contains(code);
    }

    // Which of l and q means 64 bits differs between platforms; the item size decides.
    private static string[] Codes(Type type) => type switch
    {
        _ when type == typeof(bool) => ["?"],
        _ when type == typeof(sbyte) => ["b"],
        _ when type == typeof(byte) => ["B"],
        _ when type == typeof(short) => ["h"],
        _ when type == typeof(ushort) => ["H"],
        _ when type == typeof(int) || type == typeof(long) => ["i", "l", "q"],
        _ when type == typeof(uint) || type == typeof(ulong) => ["I", "L", "Q"],
        _ when type == typeof(Half) => ["e"],
        _ when type == typeof(float) => ["f"],
        _ when type == typeof(double) => ["d"],
        _ when type == typeof(System.Numerics.Complex) => ["Zd"],
        _ => [],
    };
}
