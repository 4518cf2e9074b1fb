using System.Text.Json;
using KerasBridge.Generator;
using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Plans;

namespace KerasBridge.Tests.Unit.Generator;

/// <summary>What Keras's own tests give to constructors can be said with our types.</summary>
public sealed class ConstructorCallsTests(ITestOutputHelper output)
{
    private const double ContradictionsAtMost = 0.005;

    private static readonly string s_folder = Path.Combine(Repository.Find(), "TypedApi", "Spec");
    private static readonly ConstructorCalls s_calls = ConstructorCalls.Read(Path.Combine(s_folder, "constructor-calls-3.16.0.json"));

    [Fact]
    public void Types_accept_the_values_that_Keras_tests_with()
    {
        string[] contradictions = [.. Contradictions(out int slots, out string[] unknown)];
        output.WriteLine($"replayed {s_calls.Calls} calls' values in {slots} slots: {contradictions.Length} contradictions ({(double)contradictions.Length / slots:P2})");
        output.WriteLine(string.Join('\n', contradictions));

        Assert.Empty(unknown);
        Assert.True(contradictions.Length <= slots * ContradictionsAtMost, string.Join('\n', contradictions));
        Assert.Equal(Listed(), contradictions.Select(line => line[..line.IndexOf(':')]));
    }

    [Fact]
    public void Values_of_the_wrong_kind_are_contradictions()
    {
        var generation = new Generation(Repository.Find());
        var acceptance = new Acceptance(generation.Api, ["keras.initializers.HeNormal", "keras.activations.relu"]);
        IReadOnlyList<ParameterPlan> conv = generation.Api.Classes.Single(plan => plan.Symbol == "keras.layers.Conv2D").Constructor!.Parameters;

        Assert.False(Accepts("filters", "2.5"));
        Assert.False(Accepts("filters", "null"));
        Assert.False(Accepts("kernel_size", "{\"tuple\": [1, 2, 3]}"));
        Assert.False(Accepts("padding", "\"sam\""));
        Assert.False(Accepts("use_bias", "1"));
        Assert.False(Accepts("kernel_initializer", "{\"call\": \"keras.layers.Dense\"}"));
        Assert.True(Accepts("kernel_initializer", "{\"call\": \"keras.initializers.HeNormal\"}"));
        Assert.False(Accepts("kernel_initializer", "\"relu\""));
        Assert.True(Accepts("kernel_initializer", "\"he_normal\""));
        Assert.True(Accepts("kernel_size", "{\"tuple\": [1, 2]}"));

        bool Accepts(string parameter, string json) =>
            acceptance.Accepts(conv.Single(plan => plan.Facts.Name == parameter), JsonDocument.Parse(json).RootElement);
    }

    /// <summary>The slots with a value that our type can't say: <c>symbol(parameter): type cannot say values</c>.</summary>
    private static IReadOnlyList<string> Contradictions(out int slots, out string[] unknown)
    {
        var generation = new Generation(Repository.Find());
        var acceptance = new Acceptance(generation.Api, Spec.Read(s_folder).Newest.CanonicalNames().Keys);
        Dictionary<string, ParameterPlan> parameters = Parameters(generation.Api);
        HashSet<string> leftOut = [.. generation.Coverage.Excluded.Select(entry => entry.Member)];
        HashSet<string> byHand = [.. generation.Api.Classes.Where(plan => plan.IsHandWritten).Select(plan => plan.Symbol)];
        HashSet<string> open = [.. generation.Api.Classes.Where(plan => plan.Constructor?.Facts.Keywords == "open").Select(plan => plan.Symbol)];
        string[] replayed = [.. s_calls.Slots.Keys.Where(slot => !leftOut.Contains(slot) && !byHand.Contains(slot[..slot.IndexOf('(')]))];
        slots = replayed.Count(parameters.ContainsKey);
        unknown = [.. replayed.Where(slot => !parameters.ContainsKey(slot) && !open.Contains(slot[..slot.IndexOf('(')]))];
        return
        [
            .. from slot in replayed.Where(parameters.ContainsKey)
               let refused = s_calls.Values(slot).Where(value => !acceptance.Accepts(parameters[slot], value)).ToArray()
               where refused.Length > 0
               select $"{slot}: {parameters[slot].Type.Name} cannot say {string.Join(", ", refused.Select(value => value.GetRawText()))}",
        ];
    }

    private static Dictionary<string, ParameterPlan> Parameters(ApiPlan api) => api.Classes
        .Select(plan => plan.Constructor).OfType<CallPlan>()
        .SelectMany(call => call.Parameters, (call, parameter) => (Slot: $"{call.Symbol}({parameter.Facts.Name})", parameter))
        .ToDictionary(pair => pair.Slot, pair => pair.parameter);

    private static IEnumerable<string> Listed() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(s_folder, "contradictions.json")))!.Keys;
}
