namespace KerasBridge.Tests.Unit.Environments;

/// <summary>A folder that is removed at the end of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kerasbridge-test-").FullName;

    /// <summary>Makes a file, and the folders above it.</summary>
    public string Write(string name, string text = "")
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Makes a file that may be run.</summary>
    public string WriteProgram(string name, string text = "#!/bin/sh\n")
    {
        var path = Write(name, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
