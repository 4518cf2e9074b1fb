using Spectre.Console;
using Spectre.Console.Rendering;

namespace KerasBridge.Examples.Views;

/// <summary>Digits side by side, each over what the model says of it.</summary>
internal static class DigitGallery
{
    private const int Gap = 2;

    public static void Show(IAnsiConsole console, IReadOnlyList<Digit> digits)
    {
        foreach (Digit[] row in digits.Chunk(PerRow(console, digits)))
        {
            console.Write(Row(console, row));
            console.WriteLine();
        }
    }

    // All in one row, or in rows of equal length.
    private static int PerRow(IAnsiConsole console, IReadOnlyList<Digit> digits)
    {
        int fit = Math.Max(console.Profile.Width / (DigitPicture.WidthOf(digits[0].Pixels) + Gap), 1);
        int rows = (digits.Count + fit - 1) / fit;
        return (digits.Count + rows - 1) / rows;
    }

    private static Grid Row(IAnsiConsole console, Digit[] digits)
    {
        var grid = new Grid();
        foreach (Digit _ in digits)
        {
            grid.AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(Gap));
        }

        grid.AddRow([.. digits.Select(digit => Picture(console, digit.Pixels))]);
        return grid.AddRow([.. digits.Select(Caption)]);
    }

    private static IRenderable Picture(IAnsiConsole console, byte[,] pixels) =>
        console.HasShades() ? DigitPicture.Shaded(pixels) : DigitPicture.Plain(pixels);

    private static Markup Caption(Digit digit) => digit.IsRight
        ? new Markup($"[green]{digit.Prediction} ({digit.Probability:0 %})[/]")
        : new Markup($"[red]{digit.Prediction} ({digit.Probability:0 %}), is {digit.Label}[/]");
}
