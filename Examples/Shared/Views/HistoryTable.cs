using Spectre.Console;

namespace KerasBridge.Examples.Views;

/// <summary>The history of a training as a table: a row for each epoch; of long trainings, evenly spread ones and the last.</summary>
internal static class HistoryTable
{
    private const int MostRows = 20;

    public static Table Create(History history)
    {
        var table = new Table().RoundedBorder().AddColumn(Right("epoch"));
        foreach (string name in history.Series.Keys)
        {
            table.AddColumn(Right(name));
        }

        foreach (int row in RowsOf(history.Epochs.Count))
        {
            table.AddRow([$"{history.Epochs[row] + 1}", .. history.Series.Values.Select(values => $"{values[row]:0.0000}")]);
        }

        return table;
    }

    private static IEnumerable<int> RowsOf(int count)
    {
        int step = (count + MostRows - 1) / MostRows;
        return Enumerable.Range(0, count).Where(row => row == count - 1 || row % step == 0);
    }

    private static TableColumn Right(string name) => new TableColumn(name).RightAligned();
}
