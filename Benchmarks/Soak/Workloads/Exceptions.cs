namespace KerasBridge.Soak.Workloads;

/// <summary>Exceptions of Python, and exceptions of .NET that cross Python.</summary>
internal sealed record Exceptions() : Workload("exceptions", 100_000)
{
    /// <summary>How many kinds there are, one for each running number.</summary>
    public const int Kinds = 6;

    private readonly PyObject _builtins = PyObject.Import("builtins");
    private readonly PyObject _thrower = PyFunction.Create(_ => throw new InvalidTimeZoneException("from .NET"));
    private readonly PyObject _chain = DefineChain();

    public override void Run(long number)
    {
        switch (number % Kinds)
        {
            case 0:
                Catch<PythonValueException>(() => _builtins.Invoke("int", "no number"));
                break;
            case 1:
                Catch<PythonAttributeException>(() => _builtins.GetAttr("no_such_thing"));
                break;
            case 2:
                PythonException error = Catch<PythonTypeException>(() => _builtins.Invoke("len", 5));
                Expect(error.ToString().Contains("len()"), "the text of an exception");
                break;
            case 3:
                Catch<InvalidTimeZoneException>(() => _thrower.Call());
                break;
            case 4:
                Catch<InvalidTimeZoneException>(() => _chain.Call(_thrower, false));
                break;
            default:
                PythonException chained = Catch<PythonRuntimeException>(() => _chain.Call(_thrower, true));
                Expect(chained.InnerException is InvalidTimeZoneException && chained.PythonTraceback!.Contains("chain"), "a cause from .NET");
                break;
        }
    }

    public override void Dispose()
    {
        _chain.Dispose();
        _thrower.Dispose();
        _builtins.Dispose();
    }

    private static PyObject DefineChain()
    {
        using PyObject module = PythonModules.Load("kerasbridge_soak_chain", "chain.py", """
            def chain(thrower, replace):
                data = [0] * 1000
                try:
                    return thrower(data)
                except Exception as error:
                    if replace:
                        raise RuntimeError("replaced") from error
                    raise
            """);
        return module.GetAttr("chain");
    }

    private static T Catch<T>(Func<PyObject> action)
        where T : Exception
    {
        try
        {
            action().Dispose();
        }
        catch (T expected)
        {
            return expected;
        }

        throw new InvalidOperationException($"No {typeof(T).Name} came.");
    }
}
