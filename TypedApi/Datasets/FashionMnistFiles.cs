using KerasBridge.Environments;
using KerasBridge.Logging;

namespace KerasBridge;

/// <summary>Keras's four files of Fashion-MNIST, which a Debian package holds as well.</summary>
internal sealed class FashionMnistFiles() : DatasetFiles("Fashion-MNIST", "fashion_mnist")
{
    private const string Package = "dataset-fashion-mnist";
    private const string InstalledFolder = "usr/share/datasets/fashion-mnist";

    protected override string CachePath => Path.Combine(Folder, "fashion-mnist");

    protected override bool AreWhole()
    {
        using PyObject answer = Ask("fashion_is_whole", CachePath);
        return answer.As<bool>();
    }

    protected override void DiscardDamaged() => Ask("fashion_discard_damaged", CachePath).Dispose();

    protected override void Make(string scratch, PythonException download)
    {
        try
        {
            Ask("fashion_take", CachePath, Installed() ?? Unpack(scratch)).Dispose();
        }
        catch (Exception e) when (e is ProvisioningException or PythonException)
        {
            string cause = e is ProvisioningException step ? $"{step.Step}: {step.Cause}" : e.Message;
            throw Failure($"Debian's package {Package}", cause, $"Install that package (apt-get install {Package}), or give Keras or apt network.", download);
        }

        Logger.DatasetMade(CachePath, Package);
    }

    private static string? Installed() => Path.Combine("/", InstalledFolder) is var folder && Directory.Exists(folder) ? folder : null;

    // Needs no root, and neither the machine's package lists nor its state.
    private string Unpack(string scratch)
    {
        var reporter = new ProvisioningReporter(KerasRuntime.Current.Options.Progress, Logger);
        var apt = AptWorkspace.Create(Path.Combine(scratch, "apt"), DebianRecipe.Default.Suite, CancellationToken.None);
        apt.Update(CancellationToken.None);
        IReadOnlyList<string> packages = new AptDownload(apt, reporter).Fetch([Package], CancellationToken.None);
        string root = Path.Combine(scratch, "root");
        new DebianUnpacker(reporter).Unpack(packages, root, CancellationToken.None);
        return Path.Combine(root, InstalledFolder);
    }
}
