using Spectre.Console;

namespace KerasBridge.Examples.Views;

/// <summary>Two predictions for the same input, and how much they differ.</summary>
internal static class SideBySideTable
{
    private const int MostValues = 4;

    public static Table Create(NDArray input, (string Title, NDArray Output) left, (string Title, NDArray Output) right)
    {
        var table = new Table().RoundedBorder().AddColumns("input", Markup.Escape(left.Title), Markup.Escape(right.Title), "difference");
        foreach (int sample in Enumerable.Range(0, checked((int)input.Count)))
        {
            double[] x = Read(left.Output, sample), y = Read(right.Output, sample);
            table.AddRow(Text(Read(input, sample), "0.00"), Text(x, "0.000000"), Text(y, "0.000000"), $"{Greatest(x, y):0.0e+00}");
        }

        return table;
    }

    private static double Greatest(double[] x, double[] y) => x.Zip(y, (a, b) => Math.Abs(a - b)).Max();

    private static double[] Read(NDArray array, int sample)
    {
        using NDArray part = array[sample];
        return part.ToArray<double>();
    }

    private static string Text(double[] values, string format) =>
        string.Join(" ", values.Take(MostValues).Select(value => value.ToString(format))) + (values.Length > MostValues ? " …" : "");
}
