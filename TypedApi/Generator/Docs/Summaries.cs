using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Plans;

namespace KerasBridge.Generator.Docs;

/// <summary>What symbols and members are, in our words; from the name where nothing was written.</summary>
internal sealed class Summaries(Overlay overlay)
{
    public string OfClass(string symbol) => overlay.Summaries.Find(symbol) ?? $"The {CSharpNames.Last(symbol)} of Keras.";

    public string OfFunction(string symbol) => overlay.Summaries.Find(symbol) ?? $"Calls {CSharpNames.Words(CSharpNames.Last(symbol))} of Keras.";

    public string OfMember(string member) => overlay.Summaries.Find(member) ?? $"The {CSharpNames.Words(CSharpNames.Last(member))} of the object.";

    /// <summary>The file of summaries that describes a symbol.</summary>
    public string FileOf(string symbol) => overlay.SummaryFiles.Find(symbol) ?? "Other";
}
