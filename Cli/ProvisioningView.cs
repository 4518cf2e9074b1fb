using Spectre.Console;

namespace KerasBridge.Cli;

/// <summary>Shows provisioning as a list of steps with live progress bars.</summary>
internal sealed class ProvisioningView : IProgress<ProvisioningProgress>
{
    private readonly ProgressContext _context;
    private readonly Lock _gate = new();
    private ProgressTask? _task;
    private string _step = "";

    private ProvisioningView(ProgressContext context) => _context = context;

    public static T Run<T>(IAnsiConsole console, Func<IProgress<ProvisioningProgress>, T> work)
    {
        var description = new TaskDescriptionColumn { Alignment = Justify.Left };
        ProgressColumn[] columns = [new SpinnerColumn(), description, new ProgressBarColumn(), new SizeColumn(), new ElapsedTimeColumn()];
        return console.Progress().Columns(columns).Start(context =>
        {
            var view = new ProvisioningView(context);
            var result = work(view);
            view.EndStep();
            return result;
        });
    }

    public void Report(ProvisioningProgress value)
    {
        lock (_gate)
        {
            if (value.Step != _step)
                BeginStep(value.Step);
            if (_task is not null && value is { BytesDone: { } done, BytesTotal: { } total })
                Show(_task, done, total);
        }
    }

    private void BeginStep(string step)
    {
        EndStep();
        _step = step;
        _task = _context.AddTask(step, maxValue: 1).IsIndeterminate();
    }

    private void EndStep()
    {
        if (_task is null)
            return;
        _task.IsIndeterminate(false);
        _task.Value = _task.MaxValue;
        _task.StopTask();
    }

    private static void Show(ProgressTask task, long done, long total)
    {
        task.IsIndeterminate(false);
        task.MaxValue = total;
        task.Value = done;
    }
}
