using KerasBridge.Environments;

namespace KerasBridge.Tests.Integration;

/// <summary>A folder that stands for Keras's home, and programs in front of those on <c>PATH</c>.</summary>
internal sealed class DatasetHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kerasbridge-");

    /// <summary>Keras's home in this process.</summary>
    public static string Current =>
        Environment.GetEnvironmentVariable("KERAS_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".keras");

    public string Folder => _folder.FullName;

    public string Mnist => InDatasets("mnist.npz");

    private string Programs => Path.Combine(Folder, "programs");

    public string InDatasets(params IEnumerable<string> names) => Path.Combine([Folder, "datasets", .. names]);

    /// <summary>Puts data sets that another home has into this one.</summary>
    public void CopyFrom(string home)
    {
        string source = Path.Combine(home, "datasets");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => file.EndsWith("z", StringComparison.Ordinal)))
        {
            string copy = InDatasets(Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Has a program fail with these words.</summary>
    public void Break(string program, string words)
    {
        if (OperatingSystem.IsWindows())
        {
            throw Xunit.Sdk.SkipException.ForSkip("The program that fails is a shell script.");
        }

        string path = Path.Combine(Directory.CreateDirectory(Programs).FullName, program);
        File.WriteAllText(path, $"#!/bin/sh\necho {words} >&2\nexit 1\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Runs a test of <see cref="DatasetLoads"/> in a process of its own, and fails with its words where it fails.</summary>
    public void Run(string test)
    {
        string program = Environment.ProcessPath!;
        string assembly = typeof(DatasetHome).Assembly.Location;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? ["exec", assembly] : [];
        string[] arguments = [.. self, "-noColor", "-explicit", "only", "-method", $"{typeof(DatasetLoads).FullName}.{test}"];
        CommandResult result = CommandRunner.Run(new ToolCommand(program, arguments) { Variables = Variables(), Timeout = TimeSpan.FromMinutes(4) });
        Assert.True(result.Succeeded && result.Output.Contains("Total: 1"), result.Output + result.Error);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Dictionary<string, string?> Variables() => new()
    {
        ["KERAS_HOME"] = Folder,
        ["PATH"] = $"{Programs}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
    };
}
