using System.Text.Json;
using KerasBridge.Benchmarks.Results;
using KerasBridge.Benchmarks.Views;
using Spectre.Console.Testing;

namespace KerasBridge.Tests.Unit.Benchmarks;

public sealed class ReportTests
{
    private static readonly Report s_report = Sample.Report(Sample.Row("call", [1500], [1000]), Sample.Row("fit", [2e9], [1e9]));

    [Fact]
    public void Json_holds_what_was_measured_and_what_follows_from_it()
    {
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(s_report, ReportJson.Default.Report));
        JsonElement call = json.RootElement.GetProperty("rows")[0];
        Assert.Equal("call", call.GetProperty("name").GetString());
        Assert.Equal(1500, call.GetProperty("times").GetProperty("KerasBridge").GetProperty("nanoseconds")[0].GetDouble());
        Assert.Equal("Met", json.RootElement.GetProperty("goals")[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Rows_come_back_from_json_as_they_were()
    {
        string text = JsonSerializer.Serialize([.. s_report.Rows], ReportJson.Default.RowArray);
        Row back = JsonSerializer.Deserialize(text, ReportJson.Default.RowArray)![1];
        Assert.Equal(s_report.Rows[1].Times[Driver.Python].Nanoseconds, back.Times[Driver.Python].Nanoseconds);
        Assert.Equal(s_report.Rows[1].Over(Driver.Python), back.Over(Driver.Python));
    }

    [Fact]
    public void Markdown_has_a_table_of_figures_and_one_of_goals()
    {
        string text = MarkdownView.Render(s_report);
        Assert.Contains("|  | C# | Python | C# / Python |\n| --- | ---: | ---: | ---: |\n| call | 1.50 µs | 1.00 µs | 1.50× |", text, StringComparison.Ordinal);
        Assert.Contains("| call | ≤ 1.50× Python | 1.50× | met, 1.00× better |", text, StringComparison.Ordinal);
        Assert.Contains("load 0.1 before and 0.2 after", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_terminal_shows_figures_goals_machine_and_notes()
    {
        using var console = new TestConsole();
        console.Profile.Width = 160;
        ReportView.Show(console, s_report);
        Assert.All(["2.00 s", "1.50×", "Abacus", "Left out: nothing."], text => Assert.Contains(text, console.Output, StringComparison.Ordinal));
    }
}
