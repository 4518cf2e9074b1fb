using System.ComponentModel;

namespace KerasBridge.Environments;

/// <summary>
/// An apt of our own beside the machine's: own lists, own archive folder, no installed packages, no hooks. It reaches mirrors
/// as the machine's does, and its keys decide whom it trusts. Needs no root.
/// </summary>
internal sealed class AptWorkspace
{
    private const string Setup = "Set up apt";
    private readonly string _folder;

    private AptWorkspace(string folder) => _folder = folder;

    /// <summary>Environment of tools whose words are read.</summary>
    public static IReadOnlyDictionary<string, string?> Untranslated { get; } =
        new Dictionary<string, string?> { ["LC_ALL"] = "C", ["LANGUAGE"] = null };

    public string Archives => Path.Combine(_folder, "archives");

    /// <summary>A folder that stays empty.</summary>
    public string Nowhere => Path.Combine(_folder, "nowhere");

    private string ConfigurationFile => Path.Combine(_folder, "apt.conf");

    private string SourcesFolder => Path.Combine(_folder, "sources");

    private string State => Path.Combine(_folder, "state");

    /// <summary>Writes its files into the folder; downloads of an earlier attempt stay there.</summary>
    /// <exception cref="ProvisioningException">The machine has no apt, or no Debian mirror is configured.</exception>
    public static AptWorkspace Create(string folder, string suite, CancellationToken cancellation)
    {
        var dump = RunTool(Setup, new ToolCommand("apt-config", "dump") { Variables = Untranslated }, null, cancellation);
        var configuration = AptConfiguration.Parse(dump.Output);
        var archive = AptSources.MainArchive(AptSources.Read(configuration)) ?? throw NoMirror();
        var workspace = new AptWorkspace(folder);
        workspace.Write(configuration, archive, suite);
        return workspace;
    }

    /// <summary>Fetches the package lists; apt checks their signatures.</summary>
    public void Update(CancellationToken cancellation)
    {
        var result = Run("Read the package lists", ["update"], null, cancellation);
        // Older apts end with success although an index could not be fetched.
        if (result.Output.Split('\n').Any(line => line.StartsWith("Err:", StringComparison.Ordinal)))
            throw ProvisioningErrors.Tool("Read the package lists", result);
    }

    /// <exception cref="ProvisioningException">apt-get failed; the exception has its words.</exception>
    public CommandResult Run(string step, string[] arguments, Action<string>? onLine, CancellationToken cancellation)
    {
        var variables = new Dictionary<string, string?>(Untranslated) { ["APT_CONFIG"] = ConfigurationFile };
        return RunTool(step, new ToolCommand("apt-get", arguments) { Variables = variables }, onLine, cancellation);
    }

    private static CommandResult RunTool(string step, ToolCommand command, Action<string>? onLine, CancellationToken cancellation)
    {
        try
        {
            var result = CommandRunner.Run(command, onLine, cancellation);
            return result.Succeeded ? result : throw ProvisioningErrors.Tool(step, result);
        }
        catch (Win32Exception e)
        {
            throw new ProvisioningException(step, $"{command.FileName} cannot be run: {e.Message}",
                "Debian's packages need apt. On other systems install Python 3.11 or newer with Keras, or give pip access to a package index.", e);
        }
    }

    private void Write(AptConfiguration configuration, AptRepository archive, string suite)
    {
        foreach (var folder in new[] { Path.Combine(State, "lists"), Archives, Nowhere })
            Directory.CreateDirectory(Path.Combine(folder, "partial"));
        Directory.CreateDirectory(SourcesFolder);
        File.WriteAllText(Path.Combine(State, "status"), "");
        File.WriteAllText(Path.Combine(SourcesFolder, "debian.sources"), Sources(archive, suite));
        File.WriteAllText(ConfigurationFile, Settings(configuration));
    }

    private static string Sources(AptRepository archive, string suite)
    {
        var address = archive.Addresses.First(address => !address.StartsWith("cdrom:", StringComparison.Ordinal));
        var text = $"Types: deb\nURIs: {address}\nSuites: {suite}\nComponents: main\n";
        if (archive.SignedBy is not null)
            text += $"Signed-By: {archive.SignedBy}\n";
        return archive.IsTrusted ? text + "Trusted: yes\n" : text;
    }

    // APT_CONFIG is read before the machine's configuration files, and these settings make apt read none of those: their hooks may
    // delete downloads, and their preferences may hold the old release back. Root's apt gives up its rights otherwise, and then
    // cannot write below root's home.
    private string Settings(AptConfiguration configuration) => $"""
        Acquire::Retries "3";
        {string.Join('\n', configuration.AcquireLines)}
        Acquire::Languages "none";
        APT::Architecture "{configuration.Architecture}";
        APT::Architectures "{configuration.Architecture}";
        APT::Install-Recommends "false";
        APT::Install-Suggests "false";
        APT::Sandbox::User "root";
        APT::Update::Error-Mode "any";
        APT::Get::List-Cleanup "false";
        DPkg::Lock::Timeout "60";
        Dir::State "{State}";
        Dir::State::status "{State}/status";
        Dir::Cache "{_folder}";
        Dir::Cache::archives "{Archives}";
        Dir::Cache::pkgcache "";
        Dir::Cache::srcpkgcache "";
        Dir::Log "{_folder}/log";
        Dir::Etc::main "/dev/null";
        Dir::Etc::parts "/dev/null";
        Dir::Etc::sourcelist "/dev/null";
        Dir::Etc::sourceparts "{SourcesFolder}";
        Dir::Etc::preferences "/dev/null";
        Dir::Etc::preferencesparts "/dev/null";

        """;

    private static ProvisioningException NoMirror() => new(
        Setup, "No entry of this machine's apt sources is Debian's main archive.",
        "Add a Debian mirror to apt's sources (with debian-archive-keyring), or use Keras 3 from a package index (--source pip).");
}
