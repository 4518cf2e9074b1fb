using Spectre.Console;

namespace KerasBridge.Examples.Startup;

/// <summary>Shows each step of provisioning as a line, with its size as soon as that is known.</summary>
internal sealed class ProvisioningLines(IAnsiConsole console) : IProgress<ProvisioningProgress>
{
    private readonly Lock _gate = new();
    private string _shown = "";

    /// <inheritdoc/>
    public void Report(ProvisioningProgress value)
    {
        string line = value.BytesTotal is { } total ? $"{value.Step} ({Sizes.Megabytes(total)})" : value.Step;
        lock (_gate)
        {
            // Steps come in order; one whose size becomes known is said again.
            if (line != _shown && !_shown.StartsWith(line + " (", StringComparison.Ordinal))
            {
                _shown = line;
                console.WriteLine(line + " …");
            }
        }
    }
}
