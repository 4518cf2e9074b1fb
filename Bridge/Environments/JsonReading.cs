using System.Text.Json;

namespace KerasBridge.Environments;

/// <summary>
/// Reads JSON property by property. Every start reads some, and the serializer's code for our types would be compiled in each of them
/// (some 180 methods). Null and an absent property are the same.
/// </summary>
internal static class JsonReading
{
    /// <exception cref="JsonException">The text is no JSON, or not of the shape that is read.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(json);
        try
        {
            return read(document.RootElement);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new JsonException("The JSON is of another shape than expected.", e);
        }
    }

    public static JsonElement? Find(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement Get(this JsonElement json, string name) => json.Find(name) ?? throw new JsonException($"The JSON has no {name}.");

    public static string Text(this JsonElement json, string name) => json.Get(name).GetString()!;

    public static string? OptionalText(this JsonElement json, string name) => json.Find(name)?.GetString();

    /// <summary>The items of a list; none where it is absent.</summary>
    public static T[] Items<T>(this JsonElement json, string name, Func<JsonElement, T> read)
    {
        if (json.Find(name) is not { } list)
            return [];
        var items = new T[list.GetArrayLength()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(list[i]);
        return items;
    }

    /// <inheritdoc cref="Items"/>
    public static string[] Texts(this JsonElement json, string name) => json.Items(name, item => item.GetString() ?? "");
}
