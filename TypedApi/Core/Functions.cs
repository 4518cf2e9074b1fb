namespace KerasBridge;

/// <summary>.NET functions as Python functions; null is left out.</summary>
internal static class Functions
{
    public static PyValue Send(Func<Tensor, Tensor>? function) => function is null
        ? default(PyValue)
        : PyFunction.Create(arguments => function(Argument(arguments, 0)));

    public static PyValue Send(Func<Tensor, Tensor, Tensor>? function) => function is null
        ? default(PyValue)
        : PyFunction.Create(arguments => function(Argument(arguments, 0), Argument(arguments, 1)));

    public static PyValue Send(Func<int, double, double>? function) => function is null
        ? default(PyValue)
        : PyFunction.Create(arguments => function(arguments.Positional[0].As<int>(), arguments.Positional[1].As<double>()));

    private static Tensor Argument(PyArguments arguments, int index) => Tensor.FromPython(arguments.Positional[index]);
}
