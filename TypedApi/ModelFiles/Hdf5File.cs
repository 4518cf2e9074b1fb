namespace KerasBridge;

/// <summary>Looks into HDF5 files, with the h5py that Keras itself reads them with.</summary>
internal static class Hdf5File
{
    private const string ModuleName = "kerasbridge_modelfiles";

    private static readonly LoadedOnce<PyObject> s_module = new(() => PythonModules.LoadEmbedded(typeof(Hdf5File).Assembly, ModuleName));

    public static ModelFile Inspect(string path)
    {
        using PyObject facts = Read(path, "describe");
        using PyObject holds = facts["holds"];
        using PyObject isCompiled = facts["is_compiled"];
        using PyObject lambdas = facts["lambdas"];
        return new ModelFile(path, ToContent(holds.As<string>()))
        {
            IsCompiled = isCompiled.As<bool>(),
            CodeLayers = lambdas.ToList().Select(name => name.ToString()).ToArray(),
        };
    }

    /// <summary>The shapes of the weights that a file holds, in its order, one list for each group that is loaded as a whole.</summary>
    /// <returns>The shapes, and whether the file is of the layout that Keras 3 gives <c>.weights.h5</c>; null where there is nothing to compare.</returns>
    public static (IReadOnlyList<IReadOnlyList<Shape>> Groups, bool IsKeras3Layout)? WeightShapes(string path)
    {
        using PyObject result = Read(path, "weight_shapes");
        if (result.IsNone)
        {
            return null;
        }

        using PyObject isKeras3 = result[0];
        using PyObject groups = result[1];
        return (groups.ToList().Select(ReadGroup).ToArray(), isKeras3.As<bool>());
    }

    /// <summary>Completes what a model was compiled with, where upstream's <c>load_model</c> fails to.</summary>
    public static void FinishCompiled(PyObject model, string path, PyValue customObjects)
    {
        string function = KerasRuntime.Current.IsKeras3 ? "restore_optimizer" : "compile_as_saved";
        s_module.Value.Invoke(function, model, Path.GetFullPath(path), customObjects).Dispose();
    }

    private static PyObject Read(string path, string function)
    {
        KerasRuntime.EnsureInterpreter();
        try
        {
            return s_module.Value.Invoke(function, Path.GetFullPath(path));
        }
        catch (PythonOSException e)
        {
            throw ModelFileException.Unusable(path, ModelFileContent.DamagedHdf5, e);
        }
    }

    private static IReadOnlyList<Shape> ReadGroup(PyObject group)
    {
        using (group)
        {
            return group.ToList().Select(Shape.FromPython).ToArray();
        }
    }

    private static ModelFileContent ToContent(string holds) => holds switch
    {
        "model" => ModelFileContent.Hdf5Model,
        "weights" => ModelFileContent.Hdf5Weights,
        _ => ModelFileContent.OtherHdf5,
    };
}
