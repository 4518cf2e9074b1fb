using System.ComponentModel;
using KerasBridge.Environments;

namespace KerasBridge.Tests.Provisioning;

/// <summary>Runs the tools that the tests build their material with.</summary>
internal static class Tool
{
    public static bool Exists(string name) => PathSearch.Find(name) is not null;

    public static string Run(string name, params string[] arguments)
    {
        try
        {
            var result = CommandRunner.Run(new ToolCommand(name, arguments));
            return result.Succeeded ? result.Output : throw new InvalidOperationException($"{name} {string.Join(' ', arguments)}: {result.LastWords}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{name}: {e.Message}", e);
        }
    }
}
