using System.Globalization;
using System.Text;
using System.Text.Json;
using KerasBridge.Charts;

namespace KerasBridge;

public sealed partial class History
{
    /// <summary>Saves a table: a row for each epoch (counted from 0), a column for each name; what is no finite number is empty.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void SaveCsv(string path) => File.WriteAllText(Check.NotEmpty(path), ToCsv());

    /// <summary>
    /// Saves a JSON object: <c>epochs</c>, the numbers from 0, and <c>series</c>, a list of values for each name; what is no finite number
    /// is null.
    /// </summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void SaveJson(string path)
    {
        using FileStream file = File.Create(Check.NotEmpty(path));
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        WriteJson(json);
    }

    /// <summary>
    /// Draws the learning curves as an SVG picture: a chart for the loss and for each metric, with training and validation as lines. It
    /// follows the reader's choice of light or dark.
    /// </summary>
    /// <exception cref="InvalidOperationException">The history is empty.</exception>
    public string ToSvg() => Series.Count == 0
        ? throw new InvalidOperationException("No epoch was recorded: there is nothing to draw.")
        : SvgDocument.Render([.. LearningCurves.Of(this)]);

    /// <summary>Saves the picture of <see cref="ToSvg"/>.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <inheritdoc cref="ToSvg" path="/exception"/>
    public void SaveSvg(string path) => File.WriteAllText(Check.NotEmpty(path), ToSvg());

    private string ToCsv()
    {
        var text = new StringBuilder();
        AppendRow(text, ["epoch", .. Series.Keys.Select(Quote)]);
        for (int i = 0; i < Epochs.Count; i++)
        {
            AppendRow(text, [$"{Epochs[i]}", .. Series.Values.Select(values => Cell(values[i]))]);
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells).Append('\n');

    private static string Cell(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Quote(string name) => name.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{name.Replace("\"", "\"\"")}\"" : name;

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteArray(json, "epochs", Epochs, (writer, epoch) => writer.WriteNumberValue(epoch));
        json.WriteStartObject("series");
        foreach ((string name, IReadOnlyList<double> values) in Series)
        {
            WriteArray(json, name, values, WriteNumber);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
