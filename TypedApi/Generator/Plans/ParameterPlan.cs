using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Plans;

/// <summary>A parameter as it will stand in C#.</summary>
/// <param name="Facts">What Keras says of it.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Nullable">Whether null is a value of its own.</param>
/// <param name="Check">The call of <c>Check</c> that it passes through, such as <c>AtLeast(1)</c>.</param>
/// <param name="Doc">What it is, with its default.</param>
/// <param name="Version">What differs between versions, or null.</param>
internal sealed record ParameterPlan(
    ParameterFacts Facts, string Name, CSharpType Type, bool Nullable, string? Check, string Doc, ParameterVersion? Version)
{
    public bool Required => Facts.Required;

    /// <summary>Whether it is sent by position and not by name.</summary>
    public bool IsPositional { get; init; }

    public string Declaration => $"{Type.Declare(Required, Nullable)} {Name}{(Required ? "" : $" = {Type.DefaultValue}")}";

    public string Argument => IsPositional ? $"new Argument({Checked})" : $"new Argument(\"{Facts.Name}\", {Checked})";

    private string Checked => Check is null ? Type.Send(Name, Required, Nullable) : $"Check.{Check.Replace("(", $"({Name}, ").Replace(", )", ")")}";
}

/// <summary>The first version that has a parameter, and its name before, if any.</summary>
internal sealed record ParameterVersion(Version Since, string? NameBefore);
