namespace KerasBridge;

public partial class Model
{
    /// <summary>The model over a Python object that is one.</summary>
    /// <exception cref="ArgumentException">The object is no model.</exception>
    public static new Model FromPython(PyObject model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.IsInstance(s_symbol.Python))
        {
            throw new ArgumentException($"A {model.TypeName} is no Keras model.", nameof(model));
        }

        return new Model(model.Share());
    }
}
