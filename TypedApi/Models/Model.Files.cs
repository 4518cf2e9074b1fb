namespace KerasBridge;

public partial class Model
{
    /// <summary>
    /// Saves the model: its layers, weights, and what it was compiled with. The file appears whole or not at all.
    /// </summary>
    /// <param name="path">Where to, in an existing folder: <c>.keras</c> (Keras 3) or <c>.h5</c> (HDF5, both versions).</param>
    /// <param name="overwrite">Whether a file that stands there is replaced. Default: yes.</param>
    /// <exception cref="ArgumentException">The extension is none that models are saved as.</exception>
    /// <exception cref="KerasVersionException">The extension is <c>.keras</c>, and Keras 2 is running.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">The file exists and is not to be overwritten, or the disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not writable.</exception>
    /// <exception cref="ObjectDisposedException">The model is disposed.</exception>
    /// <exception cref="PythonException">A part of the model can't be saved, such as a layer without configuration.</exception>
    public void Save(string path, bool overwrite = true)
    {
        ThrowIfDisposed();
        SavedFile.Write(path, ModelFileNames.OfModel(path), overwrite, aside => Python.Invoke("save", aside).Dispose());
    }

    /// <summary>Saves the weights alone, upstream <c>save_weights</c>. The file appears whole or not at all.</summary>
    /// <param name="path">Where to, in an existing folder: <c>.weights.h5</c>; in Keras 2 also <c>.h5</c>.</param>
    /// <param name="overwrite">Whether a file that stands there is replaced. Default: yes.</param>
    /// <inheritdoc cref="Save" path="/exception"/>
    public void SaveWeights(string path, bool overwrite = true)
    {
        ThrowIfDisposed();
        SavedFile.Write(path, ModelFileNames.OfWeights(path), overwrite, aside => Python.Invoke("save_weights", aside).Dispose());
    }

    /// <summary>Takes the weights from a file of weights or from a saved model of the same architecture, upstream <c>load_weights</c>.</summary>
    /// <param name="path">The file. Formats of Keras 3 can't be read by Keras 2.</param>
    /// <exception cref="ArgumentException">The file holds the weights of another architecture. The model is unchanged.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidOperationException">The model has no weights yet, because it does not know the shape of its input.</exception>
    /// <exception cref="ModelFileException">The file holds something else, or is damaged.</exception>
    /// <exception cref="ObjectDisposedException">The model is disposed.</exception>
    public void LoadWeights(string path)
    {
        ThrowIfDisposed();
        if (!Read<bool>("built"))
        {
            throw new InvalidOperationException("The model has no weights yet: give it an input shape before its weights are loaded.");
        }

        WeightsFile.Check(this, path);
        Python.Invoke("load_weights", Path.GetFullPath(path)).Dispose();
    }

    /// <summary>
    /// Loads a model without what it was compiled with: <see cref="Compile(Optimizer, Loss, IReadOnlyList{Metric})"/> it to train it.
    /// Also loads files whose compile information the running Keras does not understand.
    /// </summary>
    /// <param name="path">The file, <c>.keras</c> or <c>.h5</c>.</param>
    /// <param name="customObjects">Python classes and functions that the file refers to, by the names in the file. Default: none.</param>
    /// <param name="trust">Whether Python code in the file may run. Default: no.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ModelFileException">
    /// The file holds no model, is damaged, brings code along that <paramref name="trust"/> forbids, or uses classes that are not in
    /// <paramref name="customObjects"/>; it says which.
    /// </exception>
    public static Model Load(
        string path, IReadOnlyDictionary<string, PyObject>? customObjects = null, ModelFileTrust trust = ModelFileTrust.DataOnly) =>
        new(ModelLoading.Load(path, customObjects, trust, compile: false));
}
