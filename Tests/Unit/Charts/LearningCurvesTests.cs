using KerasBridge.Charts;

namespace KerasBridge.Tests.Unit.Charts;

public sealed class LearningCurvesTests
{
    [Fact]
    public void Training_and_validation_of_a_metric_share_a_chart_and_the_loss_comes_first()
    {
        History history = Histories.Of(
            ("val_loss", [0.5, 0.4]), ("val_accuracy", [0.8, 0.9]), ("accuracy", [0.7, 0.85]), ("loss", [0.9, 0.6]));

        Chart[] charts = [.. LearningCurves.Of(history)];

        Assert.Equal(["loss", "accuracy"], charts.Select(chart => chart.Title));
        Assert.Equal([("training", 0.6), ("validation", 0.4)], charts[0].Lines.Select(line => (line.Name, line.Values[^1])));
        Assert.Equal([("training", 0.85), ("validation", 0.9)], charts[1].Lines.Select(line => (line.Name, line.Values[^1])));
    }

    [Fact]
    public void Without_validation_there_is_one_line()
    {
        Chart chart = Assert.Single(LearningCurves.Of(Histories.Of(("loss", [1, 0.5]))));

        Assert.Equal("training", Assert.Single(chart.Lines).Name);
    }
}
