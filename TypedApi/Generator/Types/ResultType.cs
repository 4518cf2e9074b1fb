namespace KerasBridge.Generator.Types;

/// <summary>The C# type of a result, by the overlay's name of it: <c>Tensor</c>, <c>Tensor[]</c>, <c>Model?</c>, <c>(Tensor, Tensor)</c>, <c>Tensors</c> where the arguments decide how many.</summary>
internal sealed record ResultType(string Name)
{
    public bool IsVoid => Name == "void";

    public bool IsAny => Name == "PyObject";

    private bool IsList => Name.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>The name of the item or of the type itself.</summary>
    public string Item => Name.TrimEnd('?').Replace("[]", "");

    /// <summary>The type as it stands in a signature.</summary>
    public string Declare() => Name switch
    {
        "(Tensor, Tensor[])" => "(Tensor Output, IReadOnlyList<Tensor> States)",
        "Tensors" => "IReadOnlyList<Tensor>",
        _ => IsList ? $"IReadOnlyList<{Item}>" : Name,
    };

    /// <summary>An expression that turns the Python object into the type.</summary>
    public string Take(string call) => Name switch
    {
        "void" => $"{call}.Dispose()",
        "PyObject" => call,
        "Tensor" => $"new({call})",
        "Tensors" => $"Taken.All({call})",
        "(Tensor, Tensor)" => $"Taken.Pair({call})",
        "(Tensor, Tensor[])" => $"Taken.Step({call})",
        "(Tensor, Tensor, Tensor)" => $"Taken.Triple({call})",
        "bool" or "int" or "long" or "double" or "string" or "NDArray" => $"Taken.Value<{Name}>({call})",
        "string[]" or "int[]" or "double[]" or "NDArray[]" => $"Taken.Values<{Item}>({call})",
        "int?" or "double?" or "bool?" => $"Taken.ValueOrNull<{Item}>({call})",
        "string?" => $"Taken.TextOrNull({call})",
        "Shape" or "DType" => $"Taken.{Name}({call})",
        _ when IsList => $"Taken.List({call}, {Item}.FromPython)",
        _ when Name.EndsWith('?') => $"Taken.ObjectOrNull({call}, {Item}.FromPython)",
        _ => $"Taken.Object({call}, {Name}.FromPython)",
    };
}
