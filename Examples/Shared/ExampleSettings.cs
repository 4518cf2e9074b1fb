namespace KerasBridge.Examples;

/// <summary>What differs between the command lines of the examples.</summary>
/// <param name="Description">What the example shows, for <c>--help</c>.</param>
/// <param name="Epochs">How often it goes through the data unless told otherwise.</param>
/// <param name="Samples">How many samples it trains with unless told otherwise; also the most that there are.</param>
public sealed record ExampleSettings(string Description, int Epochs, int Samples)
{
    /// <summary>Whether the command line takes a model file. Default: no.</summary>
    public bool TakesModelFile { get; init; }
}
