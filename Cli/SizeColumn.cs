using Spectre.Console;
using Spectre.Console.Rendering;

namespace KerasBridge.Cli;

/// <summary>Shows how many megabytes of a step are done; nothing for steps that have no size.</summary>
internal sealed class SizeColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.MaxValue > 1 ? $"{task.Value / 1e6:0.0} of {task.MaxValue / 1e6:0.0} MB" : "");
}
