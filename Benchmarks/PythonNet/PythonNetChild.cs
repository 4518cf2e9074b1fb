using KerasBridge.Benchmarks.Results;
using KerasBridge.Environments;

namespace KerasBridge.Benchmarks.PythonNet;

/// <summary>
/// Measures pythonnet in a child of this program, with the same Python: in one process, each would find the thread states of the other.
/// </summary>
internal static class PythonNetChild
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>The version of pythonnet that is built in.</summary>
    public static string Version => typeof(Python.Runtime.PythonEngine).Assembly.GetName().Version!.ToString(3);

    /// <exception cref="InvalidOperationException">The child failed; the message is the end of what it said.</exception>
    public static Row[] Measure(string[] filter, string artifacts, Action<string> tell)
    {
        string folder = Directory.CreateDirectory(Path.GetFullPath(artifacts)).FullName;
        PythonNetPlan plan = Plan(filter, folder);
        string file = Path.Combine(folder, "pythonnet-plan.json");
        plan.Write(file);
        File.Delete(plan.Result);
        CommandResult result = CommandRunner.Run(Child(file), line => tell($"pythonnet: {line}"));
        return File.Exists(plan.Result) ? ReportJson.ReadRows(plan.Result) : throw new InvalidOperationException($"pythonnet failed: {result.LastWords}");
    }

    private static PythonNetPlan Plan(string[] filter, string folder)
    {
        PythonEnvironment environment = KerasRuntime.Current.Environment;
        return new PythonNetPlan(
            environment.LibPython, environment.Executable, environment.Home, [.. environment.SearchPath], filter, folder, Path.Combine(folder, "pythonnet.json"));
    }

    // The folders of libraries are for this child alone: pythonnet leaves finding them to the loader.
    private static ToolCommand Child(string plan)
    {
        PythonEnvironment environment = KerasRuntime.Current.Environment;
        var variables = environment.Variables.ToDictionary(pair => pair.Key, string? (pair) => pair.Value);
        if (environment.LibraryFolders.Count > 0)
        {
            variables["LD_LIBRARY_PATH"] = string.Join(Path.PathSeparator, environment.LibraryFolders);
        }

        return OwnProgram.Command(PythonNetCommand.Name, plan) with { Variables = variables, Timeout = s_patience };
    }
}
