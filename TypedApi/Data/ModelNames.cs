namespace KerasBridge;

/// <summary>The names of a model's inputs and outputs, by which data can be given instead of by order.</summary>
internal static class ModelNames
{
    /// <summary>Input in the order of the model's inputs. Of a model that is not built, the names are left to Keras.</summary>
    /// <exception cref="ArgumentException">A name is wrong, or one is missing.</exception>
    public static ModelData Inputs(Model model, ModelData x, string parameter = "x") =>
        x.Names is { } names && model.Ends.Inputs.Shapes.Length > 0 ? InOrder(x, names, OfInputs(model), "input", parameter) : x;

    /// <summary>Expected output, or weights for it, in the order of the model's outputs.</summary>
    /// <exception cref="ArgumentException">A name is wrong, or one is missing.</exception>
    public static ModelData Outputs(Model model, ModelData y, string parameter = "y") =>
        y.Names is { } names && model.Ends.Outputs.Shapes.Length > 0 ? InOrder(y, names, OfOutputs(model), "output", parameter) : y;

    private static ModelData InOrder(ModelData data, IReadOnlyList<string> given, IReadOnlyList<string> expected, string end, string parameter)
    {
        string inModel = $"The model's {end}s are: {string.Join(", ", expected)}.";
        if (given.FirstOrDefault(name => !expected.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"The model has no {end} '{unknown}'. {inModel}", parameter);
        }

        if (expected.FirstOrDefault(name => !given.Contains(name)) is { } missing)
        {
            throw new ArgumentException($"There is no array for the {end} '{missing}'. {inModel}", parameter);
        }

        string[] names = [.. given];
        return ModelData.Of([.. expected.Select(name => data[Array.IndexOf(names, name)])], names: null);
    }

    private static string[] OfInputs(Model model)
    {
        if (!KerasRuntime.Current.IsKeras3)
        {
            return Texts(model, "input_names");
        }

        using PyObject inputs = model.Python.GetAttr("inputs");
        return [.. inputs.ToList().Select(TakeName)];
    }

    private static string[] OfOutputs(Model model) => Texts(model, "output_names");

    private static string[] Texts(Model model, string attribute)
    {
        using PyObject names = model.Python.GetAttr(attribute);
        return [.. names.ToList().Select(name => name.As<string>())];
    }

    private static string TakeName(PyObject tensor)
    {
        using (tensor)
        {
            return tensor.GetAttr<string>("name");
        }
    }
}
