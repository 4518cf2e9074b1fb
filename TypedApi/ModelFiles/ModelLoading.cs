using KerasBridge.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KerasBridge;

/// <summary>Loads models through upstream <c>keras.models.load_model</c>, after a look at the file itself.</summary>
internal static class ModelLoading
{
    private static readonly KerasSymbol s_load = new("keras.models.load_model");

    /// <summary>Loads a model; compiled, if asked for, as it was when it was saved.</summary>
    public static PyObject Load(string path, IReadOnlyDictionary<string, PyObject>? customObjects, ModelFileTrust trust, bool compile)
    {
        ModelFile file = ModelFile.Inspect(path);
        Check(file, trust, compile);
        try
        {
            return Load(file, customObjects is null ? PyValue.None : ToDictionary(customObjects), trust, compile);
        }
        catch (PythonException e)
        {
            throw ModelFileErrors.Explain(file, e);
        }
    }

    private static PyObject Load(ModelFile file, PyValue customObjects, ModelFileTrust trust, bool compile)
    {
        bool isKeras3 = KerasRuntime.Current.IsKeras3;
        PyObject model = s_load.Create(
            Path.GetFullPath(file.Path),
            ("custom_objects", customObjects),
            ("compile", compile && isKeras3),
            ("safe_mode", isKeras3 ? trust != ModelFileTrust.MayRunCodeFromFile : default(PyValue)));
        if (compile && file.Content == ModelFileContent.Hdf5Model)
        {
            Hdf5File.FinishCompiled(model, file.Path, customObjects);
        }

        AvoidCompiler(file, model);
        return model;
    }

    private static void Check(ModelFile file, ModelFileTrust trust, bool compile)
    {
        if (!file.IsModel)
        {
            throw ModelFileException.Unusable(file.Path, file.Content);
        }

        ModelFileNames.CheckReadable(file);
        if (file.CodeLayers.Count > 0 && trust != ModelFileTrust.MayRunCodeFromFile)
        {
            throw ModelFileErrors.NeedsTrust(file, string.Join(", ", file.CodeLayers.Select(name => $"'{name}'")));
        }

        if (compile && !file.IsCompiled)
        {
            throw new ModelFileException(
                file.Path, file.Content, "does not say what the model was compiled with. Load it with Model.Load, and call Compile.");
        }
    }

    // TensorFlow and JAX set jit_compile by themselves; torch then needs a C++ compiler at the first prediction.
    private static void AvoidCompiler(ModelFile file, PyObject model)
    {
        if (file.UsesJit && KerasRuntime.Current.Backend == KerasBackend.Torch)
        {
            model.SetAttr("jit_compile", false);
            ILoggerFactory loggers = KerasRuntime.Current.Options.LoggerFactory ?? NullLoggerFactory.Instance;
            loggers.CreateLogger("KerasBridge").JitSwitchedOff(file.Path);
        }
    }

    private static PyValue ToDictionary(IReadOnlyDictionary<string, PyObject> objects) =>
        PyValue.Dictionary(objects.Select(entry => KeyValuePair.Create(entry.Key, (PyValue)entry.Value)));
}
