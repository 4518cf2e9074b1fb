using KerasBridge.Generator;
using KerasBridge.Generator.Reports;

namespace KerasBridge.Tests.Unit.Generator;

/// <summary>What is checked in is what the generator makes, and it covers all of Keras.</summary>
public sealed class GeneratedFilesTests(ITestOutputHelper output)
{
    private const int TypedAtLeast = 920;
    private const double PreciseSlotsAtLeast = 0.94;

    private static readonly Lazy<Generation> s_generation = new(() => new Generation(Repository.Find()));

    [Fact]
    public void Files_are_up_to_date() =>
        Assert.Empty(OutputFolder.Differences(Repository.Find(), s_generation.Value.Files()));

    [Fact]
    public void Files_are_small() =>
        Assert.Empty(s_generation.Value.Files()
            .Where(file => file.Key.StartsWith("TypedApi/Generated", StringComparison.Ordinal) && file.Value.Count(c => c == '\n') > 400)
            .Select(file => file.Key));

    [Fact]
    public void Every_symbol_is_covered()
    {
        Coverage coverage = s_generation.Value.Coverage;

        output.WriteLine(coverage.ToString());

        Assert.Equal(992, coverage.Symbols);
        Assert.True(coverage.Typed >= TypedAtLeast, coverage.ToString());
        Assert.True(1 - ((double)coverage.UntypedSlots.Count / coverage.Slots) >= PreciseSlotsAtLeast, coverage.ToString());
    }
}
