using System.Text.Json;

namespace KerasBridge.Tests.Unit.Generator;

/// <summary>Questions about a literal of Python that JSON holds: a tuple is <c>{"tuple": […]}</c>, a made object <c>{"call": "…"}</c>.</summary>
internal static class PythonLiteral
{
    public static bool IsNone(this JsonElement value) => value.ValueKind == JsonValueKind.Null;

    public static bool IsBool(this JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    public static bool IsText(this JsonElement value) => value.ValueKind == JsonValueKind.String;

    public static bool IsNumber(this JsonElement value) => value.ValueKind == JsonValueKind.Number;

    public static bool IsInt(this JsonElement value) => value.IsNumber() && value.TryGetInt32(out _) && !value.GetRawText().Contains('.');

    public static bool IsLong(this JsonElement value) => value.IsNumber() && value.TryGetInt64(out _) && !value.GetRawText().Contains('.');

    /// <summary>The symbol of the constructor that was called, or null.</summary>
    public static string? Call(this JsonElement value) => Entry(value, "call") is { } symbol ? symbol.GetString() : null;

    /// <summary>The items of a list or tuple, or null.</summary>
    public static JsonElement[]? Items(this JsonElement value) =>
        (value.ValueKind == JsonValueKind.Array ? value : Entry(value, "tuple")) is { } items ? [.. items.EnumerateArray()] : null;

    /// <summary>Whether it is a list or tuple, of this length if one is given, of such items.</summary>
    public static bool IsListOf(this JsonElement value, Func<JsonElement, bool> accepts, int? length = null) =>
        value.Items() is { } items && (length is null || items.Length == length) && items.All(accepts);

    private static JsonElement? Entry(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement entry) ? entry : null;
}
