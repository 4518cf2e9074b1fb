namespace KerasBridge;

/// <summary>
/// A tensor of Keras: symbolic, as in a functional model or a traced layer, or with values. Operators and <see cref="Ops"/> build
/// expressions in the running backend.
/// </summary>
public sealed partial class Tensor : KerasObject
{
    private static readonly PythonFunction s_add = new("operator", "add");
    private static readonly PythonFunction s_sub = new("operator", "sub");
    private static readonly PythonFunction s_mul = new("operator", "mul");
    private static readonly PythonFunction s_truediv = new("operator", "truediv");
    private static readonly PythonFunction s_neg = new("operator", "neg");
    private static readonly PythonFunction s_convertToNumPy = new("keras.ops", "convert_to_numpy");
    private static readonly PythonFunction s_standardizeDType = new("keras.backend", "standardize_dtype");

    // Of Keras 2.
    private static readonly PythonFunction s_intShape = new("keras.backend", "int_shape");
    private static readonly PythonFunction s_dtype = new("keras.backend", "dtype");
    private static readonly PythonFunction s_eval = new("keras.backend", "eval");

    internal Tensor(PyObject python)
        : this(python, isKept: false)
    {
    }

    private Tensor(PyObject python, bool isKept)
        : base(python)
    {
        if (!isKept)
        {
            TensorScope.Add(this);
        }
    }

    /// <summary>The sizes along the axes; null where open (the batch).</summary>
    /// <exception cref="InvalidOperationException">Keras 2 does not know it: the tensor was computed outside of a layer.</exception>
    public Shape Shape
    {
        get
        {
            using PyObject shape = KerasRuntime.Current.IsKeras3 ? Python.GetAttr("shape") : s_intShape.Call(Python);
            return shape.IsNone ? throw UnknownShape() : Shape.FromPython(shape);
        }
    }

    /// <summary>The element type.</summary>
    public DType DType
    {
        get
        {
            using PyObject name = KerasRuntime.Current.IsKeras3 ? StandardName() : s_dtype.Call(Python);
            return DType.Of(name.As<string>());
        }
    }

    /// <summary>The tensor over a Python object that is one.</summary>
    public static Tensor FromPython(PyObject tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return new Tensor(tensor.Share());
    }

    /// <summary>A tensor that outlives the override of a custom class that it is made in.</summary>
    internal static Tensor Kept(PyObject python) => new(python, isKept: true);

    /// <summary>
    /// Another holder of the same tensor, to be disposed on its own. In an override of a custom class: the way to keep a tensor beyond the
    /// call, at whose end all others are given back.
    /// </summary>
    public Tensor Share() => Kept(Python.Share());

    /// <summary>
    /// A tensor with the elements of an array. With PyTorch on the CPU it is the array's own memory, without a copy, where the array is
    /// contiguous and writable and the backend computes with such elements: changes of either are seen by both. Otherwise it is a copy, as
    /// upstream's <c>keras.ops.convert_to_tensor</c> makes.
    /// </summary>
    /// <exception cref="KerasVersionException">Keras 2 runs, which has no tensors with values.</exception>
    public static Tensor FromArray(NDArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (KerasRuntime.Current.Backend != KerasBackend.Torch || !IsShareable(array))
        {
            return Ops.ConvertToTensor(array);
        }

        using PyObject torch = PyObject.Import("torch");
        using PyObject shared = torch.Invoke("from_numpy", array);
        using Tensor tensor = FromPython(shared);
        return Ops.ConvertToTensor(tensor);
    }

    /// <summary>
    /// The values of a tensor that has some, as an array. With PyTorch on the CPU it is the tensor's own memory, without a copy: changes of
    /// either are seen by both.
    /// </summary>
    /// <exception cref="PythonException">The tensor is symbolic.</exception>
    public NDArray ToNDArray()
    {
        if (KerasRuntime.Current.Backend == KerasBackend.Torch)
        {
            return NDArray.FromPython(Python);
        }

        using PyObject array = KerasRuntime.Current.IsKeras3
            ? s_convertToNumPy.Call(Python)
            : s_eval.Call(Python);
        return NDArray.FromPython(array);
    }

    /// <summary>The sum, element by element.</summary>
    public static Tensor operator +(Tensor left, Tensor right) => new(s_add.Call(left, right));

    /// <inheritdoc cref="op_Addition(Tensor, Tensor)"/>
    public static Tensor operator +(Tensor left, double right) => new(s_add.Call(left, right));

    /// <inheritdoc cref="op_Addition(Tensor, Tensor)"/>
    public static Tensor operator +(double left, Tensor right) => new(s_add.Call(left, right));

    /// <summary>The difference, element by element.</summary>
    public static Tensor operator -(Tensor left, Tensor right) => new(s_sub.Call(left, right));

    /// <inheritdoc cref="op_Subtraction(Tensor, Tensor)"/>
    public static Tensor operator -(Tensor left, double right) => new(s_sub.Call(left, right));

    /// <inheritdoc cref="op_Subtraction(Tensor, Tensor)"/>
    public static Tensor operator -(double left, Tensor right) => new(s_sub.Call(left, right));

    /// <summary>The product, element by element.</summary>
    public static Tensor operator *(Tensor left, Tensor right) => new(s_mul.Call(left, right));

    /// <inheritdoc cref="op_Multiply(Tensor, Tensor)"/>
    public static Tensor operator *(Tensor left, double right) => new(s_mul.Call(left, right));

    /// <inheritdoc cref="op_Multiply(Tensor, Tensor)"/>
    public static Tensor operator *(double left, Tensor right) => new(s_mul.Call(left, right));

    /// <summary>The quotient, element by element.</summary>
    public static Tensor operator /(Tensor left, Tensor right) => new(s_truediv.Call(left, right));

    /// <inheritdoc cref="op_Division(Tensor, Tensor)"/>
    public static Tensor operator /(Tensor left, double right) => new(s_truediv.Call(left, right));

    /// <inheritdoc cref="op_Division(Tensor, Tensor)"/>
    public static Tensor operator /(double left, Tensor right) => new(s_truediv.Call(left, right));

    /// <summary>The negation, element by element.</summary>
    public static Tensor operator -(Tensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(s_neg.Call(value.Python));
    }

    // Keras computes with other integers in place of the larger unsigned ones, and torch does not take bfloat16 from NumPy.
    private static bool IsShareable(NDArray array) =>
        array is { IsContiguous: true, IsReadOnly: false, DType.Name: not ("uint16" or "uint32" or "uint64" or "bfloat16") };

    private static InvalidOperationException UnknownShape() => new(
        $"Keras {KerasRuntime.Current.KerasVersion} knows the shapes of what layers put out, and this tensor was computed outside of one.");

    // Backends have type objects of their own; Keras knows their common name.
    private PyObject StandardName()
    {
        using PyObject type = Python.GetAttr("dtype");
        return s_standardizeDType.Call(type);
    }
}
