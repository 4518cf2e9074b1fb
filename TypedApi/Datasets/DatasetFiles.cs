using KerasBridge.Environments;
using KerasBridge.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KerasBridge;

/// <summary>
/// The cache files of one of Keras's data sets. Keras writes a download straight to its final place, so that processes that miss a file
/// take turns; whole files are read without.
/// </summary>
internal abstract class DatasetFiles(string title, string name) : IDisposable
{
    private readonly PyObject _module = PythonModules.LoadEmbedded(typeof(DatasetFiles).Assembly, "kerasbridge_datasets");

    /// <summary>The folder of all of Keras's data sets.</summary>
    protected string Folder
    {
        get
        {
            using PyObject folder = Ask("cache_folder");
            return folder.As<string>();
        }
    }

    /// <summary>The log of the runtime.</summary>
    protected ILogger Logger { get; } = (KerasRuntime.Current.Options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("KerasBridge");

    /// <summary>What Keras looks for.</summary>
    protected abstract string CachePath { get; }

    /// <summary>The function of Keras; called again when the files that it misses have been made.</summary>
    public DatasetSplit Load() => AreWhole() ? LoadWithKeras() : LoadInTurn();

    public void Dispose() => _module.Dispose();

    /// <summary>Whether Keras will find everything.</summary>
    protected abstract bool AreWhole();

    /// <summary>Removes what Keras would use although it is damaged.</summary>
    protected virtual void DiscardDamaged()
    {
    }

    /// <summary>Makes the files in the second way.</summary>
    /// <param name="scratch">An empty folder on the same disk.</param>
    /// <param name="download">Why Keras's own download failed.</param>
    /// <exception cref="DatasetException">It failed as well.</exception>
    protected abstract void Make(string scratch, PythonException download);

    /// <summary>Calls a function of the module of Python code.</summary>
    protected PyObject Ask(string function, params ReadOnlySpan<Argument> arguments) => _module.Invoke(function, arguments);

    /// <summary>The failure of the second way, with what to do.</summary>
    protected DatasetException Failure(string attempt, string cause, string advice, PythonException download) =>
        new(title, CachePath, attempt, cause, advice, download);

    private DatasetSplit LoadInTurn()
    {
        string folder = Directory.CreateDirectory(Path.Combine(Folder, ".kerasbridge")).FullName;
        using FileLock turn = FileLock.Take(Path.Combine(folder, name + ".lock"), () => Logger.WaitingForDataset(title), CancellationToken.None);
        if (!AreWhole())
        {
            Complete(Path.Combine(folder, name));
        }

        return LoadWithKeras();
    }

    private void Complete(string scratch)
    {
        DiscardDamaged();
        try
        {
            LoadWithKeras().Dispose();
        }
        catch (PythonException e) when (e is not PythonKeyboardInterruptException)
        {
            Logger.DatasetDownloadFailed(title, e.Message);
            MakeIn(scratch, e);
        }
    }

    private void MakeIn(string scratch, PythonException download)
    {
        Scratch.Remove(scratch);
        Directory.CreateDirectory(scratch);
        try
        {
            Make(scratch, download);
        }
        finally
        {
            Scratch.Remove(scratch);
        }
    }

    private DatasetSplit LoadWithKeras()
    {
        using PyObject loaded = Ask("load", name);
        return new DatasetSplit(ReadPart(loaded, 0), ReadPart(loaded, 1));
    }

    private static LabeledData ReadPart(PyObject loaded, int index)
    {
        using PyObject part = loaded[index];
        using PyObject x = part[0];
        using PyObject y = part[1];
        return new LabeledData(NDArray.FromPython(x), NDArray.FromPython(y));
    }
}
