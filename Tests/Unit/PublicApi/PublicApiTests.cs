using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace KerasBridge.Tests.Unit.PublicApi;

/// <summary>
/// The public API of each assembly, as a file: a change of it shows in the diff. <c>KERASBRIDGE_ACCEPT_API=1 dotnet test Tests/Unit</c>
/// writes the files anew.
/// </summary>
public sealed class PublicApiTests
{
    private const string Accept = "KERASBRIDGE_ACCEPT_API";

    public static TheoryData<string> Assemblies => ["KerasBridge.Interop", "KerasBridge.Bridge", "KerasBridge"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Is_what_is_checked_in(string name)
    {
        string path = Path.Combine(Folder(), name + ".txt");
        string api = Describe(Assembly.Load(name));
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, api);
        }

        string[] expected = File.Exists(path) ? File.ReadAllLines(path) : [];
        string[] actual = api.TrimEnd('\n').Split('\n');
        string changes = string.Join('\n', [.. expected.Except(actual).Select(line => "- " + line), .. actual.Except(expected).Select(line => "+ " + line)]);
        Assert.True(
            expected.SequenceEqual(actual),
            $"The public API of {name} is not what {path} says:\n{changes}\nIf that is meant: {Accept}=1 dotnet test Tests/Unit, and commit the file.");
    }

    private static string Describe(Assembly assembly)
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };
        return assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
