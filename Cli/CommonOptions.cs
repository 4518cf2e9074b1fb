using System.CommandLine;

namespace KerasBridge.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Cache() => new("--cache")
    {
        Description = "Folder of provisioned environments (default: kerasbridge in the user's cache folder)",
        HelpName = "DIR",
    };

    public static Option<string?> Python() => new("--python")
    {
        Description = "The interpreter to look at, instead of searching for one",
        HelpName = "PATH",
    };

    public static Option<KerasBackend?> Backend()
    {
        var option = new Option<KerasBackend?>("--backend") { Description = "The backend of Keras", HelpName = "tensorflow|jax|torch|theano" };
        option.AcceptOnlyFromAmong([.. Enum.GetNames<KerasBackend>().Select(name => name.ToLowerInvariant())]);
        return option;
    }

    public static Option<ProvisioningSource> Source()
    {
        var option = new Option<ProvisioningSource>("--source")
        {
            Description = "Where to get it from: the Python package index, else Debian's packages",
            HelpName = "pip|debian",
            DefaultValueFactory = _ => ProvisioningSource.Automatic,
        };
        option.AcceptOnlyFromAmong("automatic", "pip", "debian");
        return option;
    }
}
