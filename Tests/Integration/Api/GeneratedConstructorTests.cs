namespace KerasBridge.Tests.Integration.Generated;

/// <summary>Every generated class makes the Python class of its name, and every argument arrives.</summary>
public sealed class GeneratedConstructorTests
{
    private static readonly Dictionary<string, ConstructorCase> s_cases = Cases.Of<ConstructorCase>("Constructors").ToDictionary(c => c.Symbol);

    public static TheoryData<string> Symbols => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Makes_the_class_of_its_name(string symbol)
    {
        ConstructorCase @case = s_cases[symbol];
        Assert.SkipWhen(@case.Untested is not null, @case.Untested ?? "");
        KnownDifferences.SkipBackend(symbol);

        using KerasObject made = Cases.OrSkip(@case.Make!);

        using PyObject? type = Cases.TryFind(symbol);
        Assert.SkipWhen(type is null || !Cases.IsClass(type), $"{symbol} is a function in the running Keras.");
        Assert.True(made.Python.IsInstance(type!), $"{made.Python.TypeName} was made.");
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Sends_what_the_signature_takes(string symbol)
    {
        OnKeras.Requires3("The newest signature");
        using PyObject? type = Cases.TryFind(symbol);
        Assert.SkipWhen(type is null, $"{symbol} is not there.");

        Assert.Empty(Cases.Unknown(type!, s_cases[symbol].Sent));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Says_in_its_config_what_was_set(string symbol)
    {
        ConstructorCase @case = s_cases[symbol];
        Assert.SkipWhen(@case.Untested is not null, @case.Untested ?? "");
        KnownDifferences.SkipBackend(symbol);
        Cases.OrSkip(@case.Make!).Dispose();
        Assert.SkipWhen(@case.Parameters.Count == 0, "It has no optional parameters.");

        string[] wrong = [.. @case.Parameters.Select(parameter => Check(symbol, parameter)).OfType<string>()];

        Assert.True(wrong.Length == 0, string.Join("; ", wrong));
    }

    private static string? Check(string symbol, ParameterCase parameter)
    {
        if (KnownDifferences.Has(symbol, parameter.Name))
        {
            return null;
        }

        try
        {
            using KerasObject made = parameter.Make();
            PyValue expected = parameter.Expected();
            return expected.IsSet ? Cases.Contradiction(made.Python, parameter.Name, expected) : null;
        }
        catch (KerasVersionException)
        {
            return null;
        }
        catch (Exception e)
        {
            return $"{parameter.Name}: {e.GetType().Name} {e.Message}";
        }
    }
}
