namespace KerasBridge;

/// <summary>
/// Gives back the tensors that an override made on its thread: otherwise the memory of every intermediate result would wait for .NET's
/// garbage collector, which does not know its size.
/// </summary>
internal sealed class TensorScope : IDisposable
{
    [ThreadStatic]
    private static TensorScope? s_current;

    private readonly TensorScope? _outer = s_current;
    private readonly Made? _made;

    private TensorScope(Made? made)
    {
        _made = made;
        s_current = this;
    }

    /// <summary>Begins a scope. Its tensors are given back together with the arguments, once the result has gone to Python.</summary>
    public static TensorScope Enter(PyArguments arguments)
    {
        var made = new Made();
        arguments.Own(made);
        return new TensorScope(made);
    }

    /// <summary>Begins a scope whose tensors are kept.</summary>
    public static TensorScope Suspend() => new(made: null);

    /// <summary>Takes note of a tensor, where an override runs.</summary>
    public static void Add(Tensor tensor) => s_current?._made?.Tensors.Add(tensor);

    /// <summary>Ends the scope.</summary>
    public void Dispose() => s_current = _outer;

    private sealed class Made : IDisposable
    {
        public List<Tensor> Tensors { get; } = [];

        public void Dispose() => Tensors.ForEach(tensor => tensor.Dispose());
    }
}
