using KerasBridge.Examples;
using KerasBridge.Examples.Training;
using KerasBridge.Examples.Views;
using KerasBridge.Tests.Unit.Charts;
using Spectre.Console.Testing;

namespace KerasBridge.Tests.Unit.Examples;

public sealed class ViewTests
{
    [Fact]
    public void The_history_has_a_row_for_each_epoch()
    {
        using var console = new TestConsole();

        console.Write(HistoryTable.Create(Histories.Of(("loss", [0.5, 0.25]), ("val_loss", [0.75, 0.125]))));

        Assert.Equal(
            """
            ╭───────┬────────┬──────────╮
            │ epoch │   loss │ val_loss │
            ├───────┼────────┼──────────┤
            │     1 │ 0.5000 │   0.7500 │
            │     2 │ 0.2500 │   0.1250 │
            ╰───────┴────────┴──────────╯
            """,
            console.Output.TrimEnd());
    }

    [Fact]
    public void A_long_history_is_thinned_and_keeps_both_ends()
    {
        using var console = new TestConsole();

        console.Write(HistoryTable.Create(Histories.Of(("loss", [.. Enumerable.Range(0, 100).Select(i => (double)i)]))));

        string[] rows = [.. console.Lines.Where(line => line.Contains(".0000"))];
        Assert.InRange(rows.Length, 2, 21);
        Assert.Contains(" 1 │  0.0000", rows[0]);
        Assert.Contains("100 │ 99.0000", rows[^1]);
    }

    [Fact]
    public void Metrics_name_the_validation_beside_the_training_and_leave_counters_out()
    {
        var logs = new Dictionary<string, double>
        {
            ["batch"] = 7, ["size"] = 32, ["val_loss"] = 0.25, ["val_accuracy"] = 0.75, ["accuracy"] = 0.5, ["loss"] = 1,
        };

        Assert.Equal("loss 1.0000 (val 0.2500)  accuracy 0.5000 (val 0.7500)", MetricText.Of(logs));
    }

    [Fact]
    public void Expected_failures_are_shown_without_a_stack_trace()
    {
        var failure = new ExampleException("The model has [2] inputs.");
        using var console = new TestConsole();

        ErrorPanel.Show(console, failure);

        Assert.True(ErrorPanel.Explains(failure));
        Assert.Contains("The model has [2] inputs.", console.Output);
        Assert.DoesNotContain(" at ", console.Output);
    }

    [Fact]
    public void Defects_are_not_explained_away() => Assert.False(ErrorPanel.Explains(new InvalidOperationException("defect")));
}
