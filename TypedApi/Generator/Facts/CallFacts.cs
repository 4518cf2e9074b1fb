namespace KerasBridge.Generator.Facts;

/// <summary>A signature: of a function, a method or a constructor.</summary>
internal record CallFacts
{
    public IReadOnlyList<ParameterFacts> Parameters { get; init; } = [];

    public string? Keywords { get; init; }

    public bool Static { get; init; }

    public bool Class { get; init; }

    public ReturnFacts? Returns { get; init; }

    /// <summary>The parameters that are worth a parameter in C#.</summary>
    public IEnumerable<ParameterFacts> Own => Parameters.Where(parameter => !parameter.IsCollector && parameter.LegacyOf is null);
}

/// <summary>What a call gives back.</summary>
internal sealed record ReturnFacts
{
    public IReadOnlyList<string> Types { get; init; } = [];
}

/// <summary>A property of a class.</summary>
internal sealed record PropertyFacts
{
    public bool Settable { get; init; }

    public ReturnFacts? Returns { get; init; }
}
