using Microsoft.Extensions.Logging;

namespace KerasBridge.Environments;

/// <summary>Tells the caller and the log how far provisioning has come; the log hears of each step once.</summary>
internal sealed class ProvisioningReporter(IProgress<ProvisioningProgress>? progress, ILogger logger)
{
    public ILogger Logger { get; } = logger;

    public void Step(string step, string? detail = null)
    {
        Logger.ProvisioningStep(step, detail ?? "");
        progress?.Report(new ProvisioningProgress(step, Detail: detail));
    }

    public void Advance(string step, long? done = null, long? total = null, string? detail = null) =>
        progress?.Report(new ProvisioningProgress(step, done, total, detail));
}
