using System.Globalization;
using Microsoft.VisualBasic.FileIO;

namespace KerasBridge;

/// <summary>A text file with a table of numbers.</summary>
internal sealed class CsvFile
{
    private readonly string _path;
    private readonly CsvOptions _options;
    private readonly string[] _names;

    /// <summary>Reads the names of the columns.</summary>
    public CsvFile(string path, CsvOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Path.GetFullPath(path);
        _options = options;
        using TextFieldParser parser = Open();
        string[] first = Next(parser) ?? throw new ArgumentException($"{_path} is empty.", nameof(path));
        _names = options.HasHeader ? Array.ConvertAll(first, name => name.Trim()) : [.. first.Select((_, i) => i.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>Where columns stand.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int[] Columns(IReadOnlyList<string> names, string parameter) => [.. names.Select(name =>
        Array.IndexOf(_names, name) is >= 0 and var index
            ? index
            : throw new ArgumentException($"{_path} has no column '{name}'. It has: {string.Join(", ", _names)}.", parameter))];

    /// <summary>All columns but these.</summary>
    public int[] ColumnsBut(int[] others) => [.. Enumerable.Range(0, _names.Length).Except(others)];

    /// <summary>The samples, from the start.</summary>
    public IEnumerable<Sample> Read(int[] x, int[] y)
    {
        using TextFieldParser parser = Open();
        if (_options.HasHeader)
        {
            parser.ReadLine();
        }

        for (long line = parser.LineNumber; Next(parser) is { } fields; line = parser.LineNumber)
        {
            if (fields.Length != _names.Length)
            {
                throw new FormatException($"{_path}, line {line}: there are {fields.Length} values, and {_names.Length} columns.");
            }

            yield return new Sample(Numbers(fields, x, line), y.Length == 0 ? default(SampleData) : Numbers(fields, y, line));
        }
    }

    private float[] Numbers(string[] fields, int[] columns, long line) => Array.ConvertAll(columns, column =>
        float.TryParse(fields[column], NumberStyles.Float, CultureInfo.InvariantCulture, out float number)
            ? number
            : throw new FormatException($"{_path}, line {line}, column {_names[column]}: '{fields[column]}' is no number."));

    private TextFieldParser Open()
    {
        var parser = new TextFieldParser(_path) { TextFieldType = FieldType.Delimited, HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(_options.Separator.ToString());
        return parser;
    }

    private string[]? Next(TextFieldParser parser)
    {
        try
        {
            return parser.ReadFields();
        }
        catch (MalformedLineException exception)
        {
            throw new FormatException($"{_path}, line {exception.LineNumber}: the quotes do not match.", exception);
        }
    }
}
