using KerasBridge.Environments;

namespace KerasBridge.Benchmarks;

/// <summary>This program, to be run in another process.</summary>
internal static class OwnProgram
{
    public static ToolCommand Command(params string[] arguments) =>
        new("dotnet", ["exec", typeof(OwnProgram).Assembly.Location, .. arguments]);
}
