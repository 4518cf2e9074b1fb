using KerasBridge.Examples.Views;
using Spectre.Console;
using Spectre.Console.Testing;

namespace KerasBridge.Tests.Unit.Examples;

public sealed class DigitPictureTests
{
    private readonly byte[,] _pixels = new byte[28, 28];

    [Fact]
    public void Plain_pictures_are_cropped_and_join_two_pixels_in_a_character()
    {
        _pixels[0, 0] = 255;
        _pixels[4, 4] = _pixels[5, 4] = 255;
        _pixels[6, 5] = 255;
        _pixels[23, 23] = _pixels[22, 23] = 255;
        using var console = new TestConsole();

        console.Write(DigitPicture.Plain(_pixels));

        string[] rows = console.Output.Split('\n');
        Assert.Equal(10, rows.Length);
        Assert.All(rows, row => Assert.Equal(20, row.Length));
        Assert.Equal("@" + new string(' ', 19), rows[0]);
        Assert.Equal(" =" + new string(' ', 18), rows[1]);
        Assert.Equal(new string(' ', 19) + "@", rows[9]);
    }

    [Fact]
    public void Shaded_pictures_colour_both_halves_of_a_block()
    {
        _pixels[4, 4] = 255;
        _pixels[5, 4] = 128;
        using TestConsole console = new TestConsole().Colors(ColorSystem.TrueColor).EmitAnsiSequences();

        console.Write(DigitPicture.Shaded(_pixels));

        Assert.StartsWith("\e[38;2;255;255;255;48;2;128;128;128m▀\e[0m", console.Output);
    }
}
