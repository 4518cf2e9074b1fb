using System.Text.Json;

namespace KerasBridge.Environments;

/// <summary>By what a change of a file is noticed: its length and time of writing.</summary>
internal sealed record FileStamp(string Path, long Length, DateTime Written)
{
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return new FileStamp(path, file.Exists ? file.Length : -1, file.Exists ? file.LastWriteTimeUtc : DateTime.UnixEpoch);
    }

    public static FileStamp Read(JsonElement json) =>
        new(json.Text("path"), json.Get("length").GetInt64(), json.Get("written").GetDateTime());

    public bool StillHolds() => Of(Path) == this;
}
