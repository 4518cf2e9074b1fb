using Spectre.Console;

namespace KerasBridge.Examples.Startup;

/// <summary>Shows the current step as a bar; steps that are done stay as lines above it.</summary>
internal sealed class ProvisioningBars : IProgress<ProvisioningProgress>
{
    private const string FirstStep = "Start Python and Keras";

    private readonly IAnsiConsole _console;
    private readonly ProgressContext _context;
    private readonly Lock _gate = new();
    private string _step = FirstStep;
    private ProgressTask _task;

    public ProvisioningBars(IAnsiConsole console, ProgressContext context)
    {
        _console = console;
        _context = context;
        _task = NewTask();
    }

    /// <inheritdoc/>
    public void Report(ProvisioningProgress value)
    {
        lock (_gate)
        {
            if (value.Step != _step)
            {
                Begin(value.Step);
            }

            if (value is { BytesDone: { } done, BytesTotal: { } total })
            {
                _task.IsIndeterminate(false).MaxValue(total).Value(done);
            }
        }
    }

    /// <summary>Nothing more is downloaded; Keras itself starts.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            Begin(FirstStep);
        }
    }

    private void Begin(string step)
    {
        if (_step != FirstStep)
        {
            string size = _task.MaxValue > 1 ? Sizes.Megabytes(_task.MaxValue) + ", " : "";
            _console.WriteAbove($"{_step} [grey]{size}{_task.ElapsedTime?.TotalSeconds:0.0} s[/]");
        }

        _context.RemoveTask(_task);
        _step = step;
        _task = NewTask();
    }

    private ProgressTask NewTask() => _context.AddTask(Markup.Escape(_step), maxValue: 1).IsIndeterminate();
}
