namespace KerasBridge.Tests.Integration.Generated;

/// <summary>Every generated function gives what the Python function of its name gives.</summary>
public sealed class GeneratedFunctionTests
{
    private static readonly Dictionary<string, FunctionCase> s_cases = Cases.Of<FunctionCase>("Functions").ToDictionary(c => c.Symbol);

    public static TheoryData<string> Symbols => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Gives_what_Python_gives(string symbol)
    {
        FunctionCase @case = s_cases[symbol];
        Assert.SkipWhen(@case.Untested is not null, @case.Untested ?? "");

        using PyObject actual = Cases.OrSkip(() => Cases.ToPython(@case.Ours!()));

        using PyObject expected = Cases.CallDirectly(@case);
        Assert.True(Cases.IsEqual(expected, actual), $"{actual.ToRepr()}, and Python gives {expected.ToRepr()}.");
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Sends_what_the_signature_takes(string symbol)
    {
        OnKeras.Requires3("The newest signature");
        using PyObject? function = Cases.TryFind(symbol);
        Assert.SkipWhen(function is null, $"{symbol} is not there.");

        Assert.Empty(Cases.Unknown(function!, s_cases[symbol].Parameters));
    }
}
