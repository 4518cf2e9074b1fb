using System.Text;

namespace KerasBridge;

/// <summary>Tells what a file holds from its first bytes. Archives are told apart by <see cref="ModelFile"/>.</summary>
internal static class FileSignature
{
    private const int Enough = 512;

    private static readonly (byte[] Bytes, int Offset, ModelFileContent Content)[] s_signatures =
    [
        ([0x89, .. "HDF\r\n"u8, 0x1a, 0x0a], 0, ModelFileContent.OtherHdf5),
        ([.. "PK"u8, 3, 4], 0, ModelFileContent.OtherZip),
        ([.. "PK"u8, 5, 6], 0, ModelFileContent.OtherZip),
        ([0x93, .. "NUMPY"u8], 0, ModelFileContent.NumPyArrays),
        ([.. "TFL3"u8], 4, ModelFileContent.TensorFlowLite),
        ([0x1f, 0x8b], 0, ModelFileContent.Gzip),
        ([.. "version https://git-lfs"u8], 0, ModelFileContent.GitLfsPointer),
    ];

    /// <summary>What the file, or folder, holds.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static ModelFileContent Read(string path)
    {
        if (Directory.Exists(path))
        {
            return File.Exists(Path.Combine(path, "saved_model.pb")) ? ModelFileContent.SavedModel : ModelFileContent.Folder;
        }

        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file {Path.GetFullPath(path)}.", path);
        }

        using FileStream file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[Enough];
        return Classify(head[..file.ReadAtLeast(head, Enough, throwOnEndOfStream: false)]);
    }

    private static ModelFileContent Classify(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return ModelFileContent.Empty;
        }

        foreach ((byte[] bytes, int offset, ModelFileContent content) in s_signatures)
        {
            if (head.Length >= offset + bytes.Length && head[offset..].StartsWith(bytes))
            {
                return content;
            }
        }

        return IsPickle(head) ? ModelFileContent.Pickle : ClassifyText(head);
    }

    // Protocol 2 and later begin with the protocol's number.
    private static bool IsPickle(ReadOnlySpan<byte> head) => head.Length > 2 && head[0] == 0x80 && head[1] is >= 2 and <= 5;

    private static ModelFileContent ClassifyText(ReadOnlySpan<byte> head)
    {
        if (head.ContainsAnyInRange((byte)0, (byte)8))
        {
            return ModelFileContent.Unknown;
        }

        string text = Encoding.Latin1.GetString(head).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\t', '\r', '\n');
        return text switch
        {
            ['{' or '[', ..] => ModelFileContent.Json,
            _ when text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) => ModelFileContent.Html,
            _ when text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) => ModelFileContent.Html,
            _ => ModelFileContent.Text,
        };
    }
}
