using System.Text.Json;

namespace KerasBridge.Tests.Unit.Generator;

/// <summary>The values that Keras's own tests give to the parameters of constructors, as <c>TypedApi/Spec/calls.py</c> wrote them.</summary>
internal sealed record ConstructorCalls(string Keras, int Calls, IReadOnlyDictionary<string, JsonElement[][]> Slots)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static ConstructorCalls Read(string file) =>
        JsonSerializer.Deserialize<ConstructorCalls>(File.ReadAllText(file), s_options) ?? throw new InvalidDataException($"{file} is empty.");

    /// <summary>The distinct values of a slot.</summary>
    public IEnumerable<JsonElement> Values(string slot) => Slots[slot].Select(seen => seen[0]);
}
