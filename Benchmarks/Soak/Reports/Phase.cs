using System.Text.Json.Serialization;
using KerasBridge.Soak.Measurement;

namespace KerasBridge.Soak.Reports;

/// <summary>One kind of work, done from some threads.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Threads">From how many threads.</param>
/// <param name="Count">How often.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Change">What is in use more than before it.</param>
/// <param name="SecondHalf">The part of the change that came in the second half: what is filled once has come in the first.</param>
internal sealed record Phase(string Work, int Threads, long Count, double Seconds, Reading Change, Reading SecondHalf)
{
    /// <summary>How often it was done in a second.</summary>
    [JsonIgnore]
    public double Rate => Count / Seconds;
}
