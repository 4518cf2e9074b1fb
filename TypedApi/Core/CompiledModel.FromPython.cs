namespace KerasBridge;

public partial class CompiledModel
{
    /// <summary>The model over a Python object that is one, and that Python code compiled.</summary>
    /// <exception cref="ArgumentException">The object is no model, or one that is not compiled.</exception>
    public static new CompiledModel FromPython(PyObject model)
    {
        using Model checkedModel = Model.FromPython(model);
        using PyObject? optimizer = model.TryGetAttr("optimizer");
        return optimizer is { IsNone: false }
            ? new CompiledModel(model.Share())
            : throw new ArgumentException("The model is not compiled: it has no optimizer.", nameof(model));
    }
}
