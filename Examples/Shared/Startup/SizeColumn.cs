using Spectre.Console;
using Spectre.Console.Rendering;

namespace KerasBridge.Examples.Startup;

/// <summary>How much of a download is there; empty for steps without a size.</summary>
internal sealed class SizeColumn : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.MaxValue > 1 ? $"{task.Value / 1e6:0.0} of {Sizes.Megabytes(task.MaxValue)}" : "");
}
