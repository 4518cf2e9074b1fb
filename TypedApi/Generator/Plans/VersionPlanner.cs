using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Facts;

namespace KerasBridge.Generator.Plans;

/// <summary>Says where the versions of Keras have symbols, methods and parameters.</summary>
internal sealed class VersionPlanner(Spec spec, Overlay overlay)
{
    private static readonly Version s_keras3 = new(3, 0, 0);
    private readonly IReadOnlyDictionary<string, string> _keras2Names = spec.Keras2.CanonicalNames();
    private readonly ILookup<string, string> _olderNames = spec.Renames.Symbols.ToLookup(rename => rename.Value, rename => rename.Key);

    /// <summary>Where a symbol is.</summary>
    public SymbolVersion OfSymbol(string symbol)
    {
        Version since = spec.Releases.Of(symbol).Since;
        string? older = NameInKeras2(symbol);
        return older is null ? new(since, null) : new(since > s_keras3 ? since : null, older == symbol && since == s_keras3 ? null : older);
    }

    /// <summary>Where a method of a class is.</summary>
    public SymbolVersion OfMethod(string symbol, string method)
    {
        Version since = MethodReleases(symbol, method).Since;
        string? older = MethodInKeras2(symbol, method)?.Name;
        return older is null
            ? new(Latest(since, spec.Releases.Of(symbol).Since), null)
            : new(since > s_keras3 ? since : null, older == method ? null : older);
    }

    /// <summary>Where a property of a class is: null where every Keras that has the class has it.</summary>
    public Version? OfProperty(string symbol, string property) =>
        spec.Releases.Of(symbol).Properties.GetValueOrDefault(property) is { } since && since > s_keras3 ? since : null;

    /// <summary>What differs in a parameter of a constructor or function.</summary>
    public ParameterVersion? OfParameter(string symbol, string parameter)
    {
        Version? since = spec.Releases.Of(symbol).Parameters.GetValueOrDefault(parameter);
        if (NameInKeras2(symbol) is not { } older)
        {
            return since is null ? null : new(since, null);
        }

        string canonical = _keras2Names[older];
        SymbolFacts facts = spec.Keras2.Symbols[canonical];
        return Difference(facts.IsClass ? facts.Constructor : facts, canonical, parameter, since);
    }

    /// <summary>What differs in a parameter of a method.</summary>
    public ParameterVersion? OfMethodParameter(string symbol, string method, string parameter)
    {
        Version? since = MethodReleases(symbol, method).Parameters.GetValueOrDefault(parameter);
        return MethodInKeras2(symbol, method) is { } older
            ? Difference(older.Facts, $"{older.Class}.{older.Name}", parameter, since)
            : since is null ? null : new(since, null);
    }

    private ParameterVersion? Difference(CallFacts older, string olderSymbol, string parameter, Version? since)
    {
        if (older.Parameters.Any(candidate => candidate.Name == parameter))
        {
            return null;
        }

        ParameterRename? rename = spec.Renames.Parameters.FirstOrDefault(candidate =>
            candidate.New == parameter && candidate.Symbols.Contains(olderSymbol) && older.Parameters.Any(own => own.Name == candidate.Old));
        return new(since ?? s_keras3, rename?.Old);
    }

    // Under the same name, under another name that is an alias today, or renamed.
    private string? NameInKeras2(string symbol)
    {
        if (overlay.DifferentInKeras2.TryGet(symbol, out _))
        {
            return null;
        }

        IEnumerable<string> aliases = spec.Newest.Symbols.GetValueOrDefault(symbol)?.Aliases ?? [];
        IEnumerable<string> names = [symbol, .. aliases, .. _olderNames[symbol]];
        return names.FirstOrDefault(_keras2Names.ContainsKey);
    }

    private (string Class, string Name, CallFacts Facts)? MethodInKeras2(string symbol, string method)
    {
        if (NameInKeras2(symbol) is not { } name)
        {
            return null;
        }

        string owner = _keras2Names[name];
        string older = CSharpNames.Last(spec.Renames.Methods.FirstOrDefault(rename => rename.Value == $"{symbol}.{method}").Key ?? method);
        foreach (string candidate in spec.Keras2.Symbols[owner].Bases.Prepend(owner))
        {
            if (spec.Keras2.Find(candidate)?.Methods.GetValueOrDefault(older) is { } facts)
            {
                return (owner, older, facts);
            }
        }

        return null;
    }

    private SymbolReleases MethodReleases(string symbol, string method) =>
        spec.Releases.Of(symbol).Methods.GetValueOrDefault(method) ?? new SymbolReleases();

    private static Version Latest(Version first, Version second) => first > second ? first : second;
}
