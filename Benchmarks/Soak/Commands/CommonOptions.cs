using System.CommandLine;

namespace KerasBridge.Soak.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<double> Scale()
    {
        var option = new Option<double>("--scale")
        {
            Description = "The fraction of the full numbers to run, above 0 and up to 1",
            DefaultValueFactory = _ => 1,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 1))
            {
                result.AddError("--scale must be above 0 and at most 1.");
            }
        });
        return option;
    }

    public static Option<int> Number(string name, string description, int otherwise)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} must be at least 1.");
            }
        });
        return option;
    }

    public static Option<string?> Json() => new("--json")
    {
        Description = "Also writes the figures to this file, as JSON",
        HelpName = "FILE",
    };
}
