using System.CommandLine;

namespace KerasBridge.Benchmarks.Commands;

/// <summary>How often both ways are measured.</summary>
internal static class PairsOption
{
    public static Option<int> Create(int usual)
    {
        var option = new Option<int>("--pairs") { Description = "How often each is run", HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out int pairs) && pairs < 1)
            {
                result.AddError($"--pairs {pairs}: at least 1 is needed.");
            }
        });
        return option;
    }
}
