using System.Diagnostics;
using System.Text;

namespace KerasBridge.Tests.Provisioning;

/// <summary>A running program, whose words can be waited for.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _text = new();
    private readonly List<(string Text, TaskCompletionSource Said)> _awaited = [];

    public ToolRun(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> variables)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in variables)
            info.Environment[name] = value;
        _process = new Process { StartInfo = info };
        _process.OutputDataReceived += (_, e) => Take(e.Data);
        _process.ErrorDataReceived += (_, e) => Take(e.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Text
    {
        get
        {
            lock (_text)
                return _text.ToString();
        }
    }

    /// <summary>Waits for the end, and checks the exit code.</summary>
    /// <returns>All that the program said.</returns>
    public string Ends(int exitCode)
    {
        _process.WaitForExit();
        Assert.True(_process.ExitCode == exitCode, $"exit code {_process.ExitCode}:\n{Text}");
        return Text;
    }

    /// <summary>Completes when the program has said so.</summary>
    public Task Says(string text)
    {
        lock (_text)
        {
            if (_text.ToString().Contains(text, StringComparison.Ordinal))
                return Task.CompletedTask;
            var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((text, said));
            return said.Task;
        }
    }

    public void Kill(bool withChildren)
    {
        _process.Kill(withChildren);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Take(string? line)
    {
        lock (_text)
        {
            _text.Append(line).Append('\n');
            foreach (var (text, said) in _awaited)
                if (line?.Contains(text, StringComparison.Ordinal) == true)
                    said.TrySetResult();
        }
    }
}
