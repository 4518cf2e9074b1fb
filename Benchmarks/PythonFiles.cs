namespace KerasBridge.Benchmarks;

/// <summary>The Python files that stand beside the program.</summary>
internal static class PythonFiles
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Python", name);
}
