namespace KerasBridge.Tests.Integration.Generated;

/// <summary>How a generated class is made.</summary>
internal sealed record ConstructorCase(string Symbol, string[] Sent)
{
    /// <summary>Makes one with the required arguments only.</summary>
    public Func<KerasObject>? Make { get; init; }

    public IReadOnlyList<ParameterCase> Parameters { get; init; } = [];

    /// <summary>Why it is not made, where it can't be.</summary>
    public string? Untested { get; init; }

    public override string ToString() => Symbol;
}

/// <summary>An optional argument added.</summary>
/// <param name="Name">The parameter in Python.</param>
/// <param name="Make">Makes an object with it.</param>
/// <param name="Expected">What the config must say, or unset where it says it in another form.</param>
internal sealed record ParameterCase(string Name, Func<KerasObject> Make, Func<PyValue> Expected);
