namespace KerasBridge.Examples.Startup;

/// <summary>Sizes of downloads for people.</summary>
internal static class Sizes
{
    /// <summary>Bytes as megabytes, such as <c>70.4 MB</c>.</summary>
    public static string Megabytes(double bytes) => $"{bytes / 1e6:0.0} MB";
}
