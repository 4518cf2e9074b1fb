namespace KerasBridge.Benchmarks.Micro;

/// <summary>The size of an array of <see cref="float"/>.</summary>
/// <param name="Elements">How many numbers.</param>
public sealed record ArraySize(int Elements)
{
    /// <summary>4 KB, 4 MB and 400 MB.</summary>
    public static IReadOnlyList<ArraySize> All => [new(1 << 10), new(1 << 20), new(100 << 20)];

    /// <inheritdoc/>
    public override string ToString() => Elements < 1 << 18 ? $"{Elements >> 8} KB" : $"{Elements >> 18} MB";
}
