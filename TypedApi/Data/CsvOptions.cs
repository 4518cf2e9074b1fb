namespace KerasBridge;

/// <summary>How a text file with a table is written.</summary>
public sealed record CsvOptions
{
    /// <summary>What stands between two values. Default: a comma.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Whether the first line has the names of the columns. Without, they are called 0, 1, 2 … Default: yes.</summary>
    public bool HasHeader { get; init; } = true;
}
