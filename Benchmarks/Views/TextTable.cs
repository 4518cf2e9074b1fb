namespace KerasBridge.Benchmarks.Views;

/// <summary>A table as text: for a terminal as well as for a file.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Header">The names of the columns; the first one holds names, the others figures.</param>
/// <param name="Lines">The cells.</param>
internal sealed record TextTable(string Title, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Lines);
