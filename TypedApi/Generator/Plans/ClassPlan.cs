using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Plans;

/// <summary>A class of Keras as it will stand in C#.</summary>
internal sealed record ClassPlan
{
    public required string Symbol { get; init; }

    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The base class's C# name.</summary>
    public required string Base { get; init; }

    /// <summary>The base class's symbol; null for <c>KerasObject</c>.</summary>
    public required string? BaseSymbol { get; init; }

    public required string Summary { get; init; }

    /// <summary>Null for classes whose other half is written by hand.</summary>
    public required CallPlan? Constructor { get; init; }

    public required IReadOnlyList<MethodPlan> Methods { get; init; }

    public required IReadOnlyList<PropertyPlan> Properties { get; init; }

    public bool IsHandWritten => Constructor is null;
}

/// <summary>A method.</summary>
internal sealed record MethodPlan(string Name, string Summary, CallPlan Call, ResultType Result);

/// <summary>A property.</summary>
internal sealed record PropertyPlan(string KerasName, string Name, string Summary, ResultType Result, bool Settable, Version? Since);

/// <summary>A function, with the static class and file that it stands in.</summary>
internal sealed record FunctionPlan(string Home, string File, string Namespace, string Name, string Summary, CallPlan Call, ResultType Result);
