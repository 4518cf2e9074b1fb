using System.Text.Json;

namespace KerasBridge.Benchmarks.PythonNet;

/// <summary>What the child that measures pythonnet is told.</summary>
/// <param name="LibPython">The libpython that KerasBridge uses too.</param>
/// <param name="Executable">The environment's interpreter.</param>
/// <param name="Home">Python's home, where it needs one.</param>
/// <param name="SearchPath">Python's <c>sys.path</c>.</param>
/// <param name="Filter">Globs of benchmarks.</param>
/// <param name="Artifacts">The folder for logs.</param>
/// <param name="Result">The file to write the rows to.</param>
internal sealed record PythonNetPlan(
    string LibPython, string Executable, string? Home, string[] SearchPath, string[] Filter, string Artifacts, string Result)
{
    public static PythonNetPlan Read(string path) => JsonSerializer.Deserialize<PythonNetPlan>(File.ReadAllText(path))!;

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this));
}
