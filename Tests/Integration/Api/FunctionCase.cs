namespace KerasBridge.Tests.Integration.Generated;

/// <summary>How a generated function is called, and the same in Python.</summary>
internal sealed record FunctionCase(string Symbol, string[] Parameters)
{
    public Func<object?>? Ours { get; init; }

    public Func<(string Name, string NameInKeras2, PyValue Value)[]> Sent { get; init; } = () => [];

    public string? NameInKeras2 { get; init; }

    /// <summary>Why it is not called, where it can't be.</summary>
    public string? Untested { get; init; }

    public override string ToString() => Symbol;
}
