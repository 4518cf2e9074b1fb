using Spectre.Console;
using Spectre.Console.Rendering;

namespace KerasBridge.Examples.Training;

/// <summary>Loss and metrics of the epoch so far, beside its bar.</summary>
internal sealed class MetricsColumn : ProgressColumn
{
    /// <summary>Sets what stands beside the bar of <paramref name="task"/>.</summary>
    public static void Set(ProgressTask task, string text) => task.Tag = text;

    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Tag as string ?? "");
}
