using System.Text.Json;
using System.Xml.Linq;

namespace KerasBridge.Tests.Integration.Training;

public sealed class HistoryFileTests : IDisposable
{
    private readonly TrainingBench _bench = new();
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _source = new();

    [Fact]
    public async Task The_table_has_a_row_for_each_epoch_and_gaps_where_there_is_no_value()
    {
        History history = await CutInSecondEpoch();

        history.SaveCsv(_folder.File("history.csv"));

        string[][] rows = [.. (await File.ReadAllLinesAsync(_folder.File("history.csv"), TestContext.Current.CancellationToken)).Select(row => row.Split(','))];
        Assert.Equal(3, rows.Length);
        Assert.Equal(["epoch", .. history.Series.Keys], rows[0]);
        Assert.Equal(["0", "1"], rows[1..].Select(row => row[0]));
        int loss = Array.IndexOf(rows[0], "loss"), validation = Array.IndexOf(rows[0], "val_loss");
        Assert.Equal(history.Loss, rows[1..].Select(row => double.Parse(row[loss])));
        Assert.Equal("", rows[2][validation]);
    }

    [Fact]
    public async Task The_object_has_the_same_numbers()
    {
        History history = await CutInSecondEpoch();

        history.SaveJson(_folder.File("history.json"));

        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.File("history.json"), TestContext.Current.CancellationToken));
        Assert.Equal([0, 1], json.RootElement.GetProperty("epochs").EnumerateArray().Select(epoch => epoch.GetInt32()));
        JsonElement series = json.RootElement.GetProperty("series");
        Assert.Equal(history.Loss, series.GetProperty("loss").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal(JsonValueKind.Null, series.GetProperty("val_loss")[1].ValueKind);
    }

    [Fact]
    public async Task The_picture_shows_training_and_validation()
    {
        History history = await _bench.FitAsync(epochs: 3, validate: true);

        history.SaveSvg(_folder.File("history.svg"));

        XElement svg = XElement.Load(_folder.File("history.svg"));
        string[] texts = [.. svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];
        Assert.Contains("training", texts);
        Assert.Contains("validation", texts);
        Assert.Equal(2, svg.Descendants().Count(element => element.Name.LocalName == "polyline"));
    }

    [Fact]
    public async Task Of_nothing_there_is_no_picture()
    {
        await _source.CancelAsync();
        var thrown = await Assert.ThrowsAsync<TrainingCanceledException>(() => _bench.FitAsync(token: _source.Token));

        Assert.Throws<InvalidOperationException>(thrown.History.ToSvg);
        thrown.History.SaveCsv(_folder.File("empty.csv"));
        Assert.Equal("epoch\n", await File.ReadAllTextAsync(_folder.File("empty.csv"), TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
        _source.Dispose();
    }

    private async Task<History> CutInSecondEpoch()
    {
        var thrown = await Assert.ThrowsAsync<TrainingCanceledException>(() => _bench.FitAsync(
            epochs: 3,
            report =>
            {
                if (report is { Epoch: 1, Batch: 2 })
                {
                    _source.Cancel();
                }
            },
            validate: true,
            token: _source.Token));
        return thrown.History;
    }
}
