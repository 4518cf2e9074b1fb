namespace KerasBridge;

public partial class CompiledModel
{
    /// <summary>Loads a model as it was compiled when it was saved, with the state of its optimizer: training can go on.</summary>
    /// <exception cref="ModelFileException">
    /// The file holds no model, is damaged, brings code along that <paramref name="trust"/> forbids, uses classes that are not in
    /// <paramref name="customObjects"/>, or does not say what the model was compiled with; it says which.
    /// </exception>
    /// <inheritdoc cref="Model.Load" path="/param"/>
    /// <inheritdoc cref="Model.Load" path="/exception[@cref='T:System.IO.FileNotFoundException']"/>
    public static new CompiledModel Load(
        string path, IReadOnlyDictionary<string, PyObject>? customObjects = null, ModelFileTrust trust = ModelFileTrust.DataOnly) =>
        new(ModelLoading.Load(path, customObjects, trust, compile: true));
}
