namespace KerasBridge.Examples;

/// <summary>What the command line says.</summary>
/// <param name="Epochs">How often to go through the data; at least 1.</param>
/// <param name="Samples">How many samples to train with; at least 1.</param>
/// <param name="ChartFile">The SVG file that the learning curves are written to.</param>
/// <param name="ModelFile">The model file to use, or null where none is given.</param>
public sealed record ExampleArguments(int Epochs, int Samples, FileInfo ChartFile, FileInfo? ModelFile);
