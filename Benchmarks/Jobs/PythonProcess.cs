using KerasBridge.Environments;

namespace KerasBridge.Benchmarks.Jobs;

/// <summary>The environment's own interpreter, in a process that sees the variables that the embedded Python sees.</summary>
internal static class PythonProcess
{
    public static ToolCommand Command(string script, params string[] arguments)
    {
        PythonEnvironment environment = KerasRuntime.Current.Environment;
        ToolCommand command = PythonCommand.Create(environment, File.ReadAllText(PythonFiles.Path(script)), arguments);
        var variables = Variables();
        foreach ((string name, string? value) in command.Variables)
        {
            variables[name] = value;
        }

        return command with { Variables = variables };
    }

    private static Dictionary<string, string?> Variables()
    {
        using PyObject os = PyObject.Import("os");
        using PyObject environ = os.GetAttr("environ");
        return environ.ToEntries().ToDictionary(entry => entry.Key, string? (entry) => entry.Value.As<string>());
    }
}
