using System.Text.Json;
using KerasBridge.Generator.Plans;
using KerasBridge.Generator.Types;

namespace KerasBridge.Tests.Unit.Generator;

/// <summary>Whether what a literal of Python says can be said with a C# type.</summary>
internal sealed class Acceptance(ApiPlan api, IEnumerable<string> publicNames)
{
    private static readonly HashSet<string> s_noneIsAValue = ["PyValue", "Activation", "Axis", "Seed", "Interval", "TensorLike"];

    // Keras knows some classes by short names too, which are no public symbols of their own.
    private static readonly string[] s_shortNames = ["keras.losses.mse", "keras.losses.mae", "keras.losses.mape", "keras.losses.msle", "keras.initializers.uniform"];

    private readonly Dictionary<string, ClassPlan> _classes = api.Classes.ToDictionary(plan => plan.Symbol);
    private readonly string[] _registered = [.. publicNames.Concat(s_shortNames).Select(Plain)];

    public bool Accepts(ParameterPlan parameter, JsonElement value) =>
        IsDefault(parameter, value) || (value.IsNone() ? AcceptsNone(parameter) : Accepts(parameter.Type.Name, value));

    // What Keras does anyhow is said by leaving the argument out.
    private static bool IsDefault(ParameterPlan parameter, JsonElement value) =>
        !parameter.Required && parameter.Facts.Default is { } given && given.GetRawText() == value.GetRawText();

    // Without a default in the facts, or with the default None, leaving the argument out says None.
    private static bool AcceptsNone(ParameterPlan parameter) =>
        parameter.Nullable && parameter.Type.Kind != TypeKind.Rich
        || s_noneIsAValue.Contains(parameter.Type.Name)
        || (!parameter.Required && parameter.Facts.Default is null or { ValueKind: JsonValueKind.Null });

    private bool Accepts(string type, JsonElement value) => type switch
    {
        "PyValue" => true,
        "int" => value.IsInt(),
        "long" => value.IsLong(),
        "double" => value.IsNumber(),
        "bool" => value.IsBool(),
        "string" => value.IsText(),
        "Verbosity" => value.IsBool() || (value.IsInt() && value.GetInt32() is >= 0 and <= 2) || ValueIs(value, "auto"),
        "DType" => value.IsText(),
        "Activation" => value.IsText(),
        "Seed" => value.IsInt() || IsA("SeedGenerator", value),
        "LearningRate" => value.IsNumber() || IsA("LearningRateSchedule", value),
        "Interval" => value.IsNumber() || value.IsListOf(PythonLiteral.IsNumber, 2),
        "Axis" => value.IsInt() || value.IsListOf(PythonLiteral.IsInt),
        "Shape" => value.IsInt() || value.IsListOf(size => size.IsNone() || size.IsLong()),
        "TensorLike" => value.IsNumber() || value.IsBool() || IsArray(value),
        "Frequency" => value.IsInt() || Accepts("UpdateFrequency", value),
        "InitialValue" => Accepts("Initializer", value) || Accepts("TensorLike", value),
        "string?" => value.IsNone() || value.IsText(),
        _ when IsSize(type) => AcceptsSize(type, value),
        _ when Argument(type, "ListOf") is { } item => value.IsListOf(entry => Accepts(item, entry)),
        _ when Argument(type, "OneOrMore") is { } item => Accepts(item, value) || value.IsListOf(entry => Accepts(item, entry)),
        _ when api.Types.Enums.TryGetValue(type, out var names) => value.IsText() && names.FindByValue(value.GetString()!) is not null,
        _ when value.IsText() => IsRegistered(type, value.GetString()!),
        _ => IsA(type, value),
    };

    private static bool IsSize(string type) => type == "Sizes" || type.StartsWith("Size", StringComparison.Ordinal) || type.StartsWith("Borders", StringComparison.Ordinal);

    private static bool AcceptsSize(string type, JsonElement value) => (type, Rank: type[^2] - '0') switch
    {
        _ when value.IsInt() => true,
        ("Sizes", _) => value.IsListOf(PythonLiteral.IsInt),
        ("Size1D", _) => value.IsListOf(PythonLiteral.IsInt, 1),
        ("Borders1D", _) => value.IsListOf(PythonLiteral.IsInt, 2),
        (_, var rank) when type.StartsWith("Borders", StringComparison.Ordinal) =>
            value.IsListOf(PythonLiteral.IsInt, rank) || value.IsListOf(ends => ends.IsListOf(PythonLiteral.IsInt, 2), rank),
        (_, var rank) => value.IsListOf(PythonLiteral.IsInt, rank),
    };

    /// <summary>Whether it is an object of the C# class or of one that derives from it.</summary>
    private bool IsA(string type, JsonElement value)
    {
        for (string? symbol = value.Call(); symbol is not null && _classes.TryGetValue(symbol, out ClassPlan? plan); symbol = plan.BaseSymbol)
        {
            if (plan.Name == type)
            {
                return true;
            }
        }

        return false;
    }

    // 'glorot_uniform' names a class below keras.initializers, which C# makes instead: new GlorotUniform().
    private bool IsRegistered(string type, string name) => _registered.Any(symbol =>
        symbol.StartsWith($"keras.{Plain(type)}", StringComparison.Ordinal) && symbol.EndsWith("." + Plain(name), StringComparison.Ordinal));

    private static bool IsArray(JsonElement value) =>
        value.IsListOf(PythonLiteral.IsNumber) || value.IsListOf(PythonLiteral.IsBool) || value.IsListOf(IsArray);

    private static bool ValueIs(JsonElement value, string text) => value.IsText() && value.ValueEquals(text);

    private static string? Argument(string type, string generic) =>
        type.StartsWith(generic + "<", StringComparison.Ordinal) ? type[(generic.Length + 1)..^1] : null;

    // 'glorot_uniform', 'GlorotUniform' and 'glorotuniform' are one name.
    private static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();
}
