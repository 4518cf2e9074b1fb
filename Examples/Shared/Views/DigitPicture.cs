using Spectre.Console;
using Spectre.Console.Rendering;

namespace KerasBridge.Examples.Views;

/// <summary>A grey picture as text: a character is as high as two pixels.</summary>
internal static class DigitPicture
{
    private const string NewLine = "\n";
    private const string Inks = " .:-=+*#%@";

    /// <summary>The empty border of MNIST's pictures, in pixels.</summary>
    private const int Border = 4;

    /// <summary>The width in characters.</summary>
    public static int WidthOf(byte[,] pixels) => pixels.GetLength(1) - (2 * Border);

    /// <summary>The picture in half blocks: the upper pixel is the colour of the character, the lower one that of its background.</summary>
    public static IRenderable Shaded(byte[,] pixels)
    {
        var picture = new Paragraph();
        Draw(pixels, (upper, lower) => picture.Append("▀", new Style(Grey(upper), Grey(lower))), () => picture.Append(NewLine));
        return picture;
    }

    /// <summary>The picture in plain characters, for consoles without colours.</summary>
    public static IRenderable Plain(byte[,] pixels)
    {
        var picture = new System.Text.StringBuilder();
        Draw(pixels, (upper, lower) => picture.Append(Inks[(upper + lower) / 2 * (Inks.Length - 1) / 255]), () => picture.Append(NewLine));
        return new Text(picture.ToString());
    }

    private static void Draw(byte[,] pixels, Action<byte, byte> cell, Action nextRow)
    {
        int height = pixels.GetLength(0);
        for (int row = Border; row + 1 < height - Border; row += 2)
        {
            if (row > Border)
            {
                nextRow();
            }

            for (int column = Border; column < Border + WidthOf(pixels); column++)
            {
                cell(pixels[row, column], pixels[row + 1, column]);
            }
        }
    }

    private static Color Grey(byte pixel) => new(pixel, pixel, pixel);
}
