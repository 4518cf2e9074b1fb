using System.Diagnostics;
using System.Text;

namespace KerasBridge.Environments;

/// <summary>Runs programs to their end.</summary>
internal static class CommandRunner
{
    /// <summary>Runs the command and gathers what it says.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="onLine">Called for each line of stdout, as it comes.</param>
    /// <param name="cancellation">Kills the program and its children.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    /// <exception cref="TimeoutException">It ran longer than it may.</exception>
    public static CommandResult Run(ToolCommand command, Action<string>? onLine = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using var timeout = new CancellationTokenSource(command.Timeout);
        using var process = new Process { StartInfo = StartInfo(command) };
        var (output, error) = (new StringBuilder(), new StringBuilder());
        process.OutputDataReceived += (_, e) => Take(output, e.Data, onLine);
        process.ErrorDataReceived += (_, e) => Take(error, e.Data, null);
        Start(process);
        using (timeout.Token.Register(() => Kill(process)))
        using (cancellation.Register(() => Kill(process)))
            process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        if (timeout.IsCancellationRequested)
            throw new TimeoutException($"{command.FileName} did not end within {command.Timeout.TotalSeconds:0} s.");
        return new CommandResult(process.ExitCode, output.ToString(), error.ToString());
    }

    private static void Start(Process process)
    {
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static void Take(StringBuilder text, string? line, Action<string>? onLine)
    {
        if (line is null)
            return;
        text.Append(line).Append('\n');
        onLine?.Invoke(line);
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself meanwhile.
        }
    }

    private static ProcessStartInfo StartInfo(ToolCommand command)
    {
        var info = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in command.Variables)
            info.Environment[name] = value;
        return info;
    }
}
