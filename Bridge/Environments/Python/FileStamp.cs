namespace KerasBridge.Environments;

/// <summary>By what a change of a file is noticed: its length and time of writing.</summary>
internal sealed record FileStamp(string Path, long Length, DateTime Written)
{
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return new FileStamp(path, file.Exists ? file.Length : -1, file.Exists ? file.LastWriteTimeUtc : DateTime.UnixEpoch);
    }

    public bool StillHolds() => Of(Path) == this;
}
