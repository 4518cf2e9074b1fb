using System.Diagnostics;
using System.Text.Json;

namespace KerasBridge.Examples;

/// <summary>Runs a Python file in a process of its own, with the interpreter of the environment that KerasBridge uses.</summary>
/// <param name="script">The file. It reads JSON from its standard input and prints JSON as its last line.</param>
public sealed class PlainPython(string script)
{
    private const int MostErrorLines = 8;

    private sealed record JsonArray(long[] shape, float[] values);

    /// <summary>Runs the file.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="ExampleException">It failed; the message is the end of what Python said.</exception>
    public T Run<T>(params string[] arguments) => JsonSerializer.Deserialize<T>(Run("", arguments))!;

    /// <summary>Runs the file, which reads an array and prints one.</summary>
    /// <inheritdoc cref="Run{T}(string[])"/>
    public NDArray Run(NDArray input, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(input);
        var sent = new JsonArray([.. input.Shape.Select(size => size!.Value)], input.ToArray<float>());
        JsonArray result = JsonSerializer.Deserialize<JsonArray>(Run(JsonSerializer.Serialize(sent), arguments))!;
        return NDArray.From(result.values, new Shape([.. result.shape.Select(size => (long?)size)]));
    }

    private string Run(string input, string[] arguments)
    {
        using Process process = Process.Start(StartInfo(arguments))!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string[] output = Lines(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return process.ExitCode == 0 && output.Length > 0
            ? output[^1]
            : throw new ExampleException($"{script} failed in Python:\n{string.Join('\n', Lines(errors.Result).TakeLast(MostErrorLines))}");
    }

    private ProcessStartInfo StartInfo(string[] arguments)
    {
        PythonEnvironment environment = KerasRuntime.Current.Environment;
        string[] isolation = environment.IsIsolated ? ["-I"] : [];
        var info = new ProcessStartInfo(environment.Executable, [.. isolation, script, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetVariables(info.Environment, environment);
        return info;
    }

    // What Python sees inside of this process, so that both compute alike; the folders of libraries are for this child alone.
    private static void SetVariables(IDictionary<string, string?> variables, PythonEnvironment environment)
    {
        using PyObject os = PyObject.Import("os");
        using PyObject seen = os.GetAttr("environ");
        foreach ((string name, PyObject value) in seen.ToEntries())
        {
            variables[name] = value.As<string>();
        }

        variables["KERAS_BACKEND"] = KerasRuntime.Current.Backend?.ToString().ToLowerInvariant();
        SetUnlessEmpty(variables, "PYTHONHOME", environment.Home);
        SetUnlessEmpty(variables, "LD_LIBRARY_PATH", string.Join(Path.PathSeparator, environment.LibraryFolders));
    }

    private static void SetUnlessEmpty(IDictionary<string, string?> variables, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            variables[name] = value;
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
