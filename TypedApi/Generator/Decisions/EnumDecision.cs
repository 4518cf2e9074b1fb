using System.Text.Json;

namespace KerasBridge.Generator.Decisions;

/// <summary>A closed set of names that becomes an enum.</summary>
internal sealed record EnumDecision(string Name, string Summary, IReadOnlyList<EnumMember> Members)
{
    public EnumMember? FindByValue(string value) => Members.FirstOrDefault(member => member.Value == value);

    /// <summary>Reads name → summary and, for each member, Keras's name and what it means.</summary>
    public static IReadOnlyList<EnumDecision> Read(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.EnumerateObject().Select(entry => Read(entry.Name, entry.Value))];
    }

    private static EnumDecision Read(string name, JsonElement body)
    {
        var members = new List<EnumMember>();
        foreach (JsonProperty member in body.EnumerateObject().Where(property => property.Name != "summary"))
        {
            members.Add(new EnumMember(member.Name, member.Value[0].GetString()!, member.Value[1].GetString()!));
        }

        return new EnumDecision(name, body.GetProperty("summary").GetString()!, members);
    }
}

/// <summary>A member of an enum: its C# name, Keras's name, and what it means.</summary>
internal sealed record EnumMember(string Name, string Value, string Summary);
