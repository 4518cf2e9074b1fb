namespace KerasBridge.Generator.Types;

/// <summary>The C# type of a parameter.</summary>
internal sealed record CSharpType(string Name, TypeKind Kind)
{
    /// <summary>Whatever Python takes: the way out where no better type is known.</summary>
    public static CSharpType Any { get; } = new("PyValue", TypeKind.Rich);

    /// <summary>The type as it stands in a signature.</summary>
    public string Declare(bool required, bool nullable) => Kind switch
    {
        TypeKind.Rich => Name,
        TypeKind.Function => required ? Name : Name + "?",
        _ when required => nullable ? Name + "?" : Name,
        _ => $"Optional<{Name}{(nullable ? "?" : "")}>",
    };

    /// <summary>What is written behind an optional parameter.</summary>
    public string DefaultValue => Kind == TypeKind.Function ? "null" : "default";

    /// <summary>The argument as it is sent.</summary>
    public string Send(string argument, bool required, bool nullable) => Kind switch
    {
        TypeKind.Enum => $"{argument}.ToKeras()",
        TypeKind.Function => $"Functions.Send({argument})",
        TypeKind.Rich when required && !nullable => $"Check.Given({argument})",
        TypeKind.Reference when required && !nullable => $"Check.NotNull({argument})",
        TypeKind.Value when required && nullable => $"PyValues.Of({argument})",
        _ => argument,
    };
}
