using System.CommandLine;

namespace KerasBridge.Benchmarks.Commands;

/// <summary>How long to measure.</summary>
internal static class BudgetOption
{
    public static Option<int> Create(int usual, string what)
    {
        var option = new Option<int>("--seconds") { Description = $"How long to measure {what}", HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out int seconds) && seconds < 1)
            {
                result.AddError($"--seconds {seconds}: at least 1 is needed.");
            }
        });
        return option;
    }
}
