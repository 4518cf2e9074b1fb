using KerasBridge.Generator.Facts;

namespace KerasBridge.Generator.Plans;

/// <summary>A constructor, function or method as it will stand in C#.</summary>
/// <param name="Symbol">The symbol or member, by its dotted name.</param>
/// <param name="Facts">What Keras says of it.</param>
/// <param name="Parameters">Required ones first, each group in Keras's order.</param>
/// <param name="Version">Where the versions of Keras have it.</param>
internal sealed record CallPlan(string Symbol, CallFacts Facts, IReadOnlyList<ParameterPlan> Parameters, SymbolVersion Version)
{
    /// <summary>An argument that is always sent, or null.</summary>
    public string? Constant { get; init; }

    /// <summary>What is sent.</summary>
    public IReadOnlyList<string> Arguments => [.. Parameters.Select(parameter => parameter.Argument), .. Constant is null ? Array.Empty<string>() : [Constant]];

    public IEnumerable<ParameterPlan> WithDifferences => Parameters.Where(parameter => parameter.Version is not null);
}

/// <summary>Where the versions of Keras have a symbol.</summary>
/// <param name="Since">The first Keras 3 that has it, or null where every Keras has it.</param>
/// <param name="Older">Its name in Keras 2, or null where it is the same or there is none.</param>
internal sealed record SymbolVersion(Version? Since, string? Older);
