using System.Text.Json;
using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Plans;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Docs;

/// <summary>Keras's defaults as text for readers of C#.</summary>
internal sealed class DefaultText(TypeCatalog catalog)
{
    /// <summary>The default, or null where there is none to name.</summary>
    public string? Of(ParameterFacts parameter, CSharpType type) => parameter.Default is { } value ? Text(value, type) : "none";

    private string? Text(JsonElement value, CSharpType type) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => OfText(value.GetString()!, type),
        JsonValueKind.Object => OfObject(value, type),
        JsonValueKind.Array => $"[{Items(value, type)}]",
        _ => null,
    };

    private string OfText(string text, CSharpType type)
    {
        if (catalog.Enums.GetValueOrDefault(type.Name)?.FindByValue(text) is EnumMember member)
        {
            return $"<see cref=\"{type.Name}.{member.Name}\"/>";
        }

        return type.Name == "Initializer" ? $"<c>{CSharpNames.Pascal(text)}</c>" : text.Length == 0 ? "empty" : $"<c>{Escape(text)}</c>";
    }

    private string? OfObject(JsonElement value, CSharpType type)
    {
        if (value.TryGetProperty("tuple", out JsonElement items))
        {
            return $"({Items(items, type)})";
        }

        return value.TryGetProperty("expression", out JsonElement expression) ? $"<c>{Escape(expression.GetString()!)}</c>" : "Keras's own";
    }

    private string Items(JsonElement items, CSharpType type) => string.Join(", ", items.EnumerateArray().Select(item => Text(item, type)));

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
