using System.Reflection;

namespace KerasBridge.Tests.Integration.Generated;

/// <summary>What the generated tests have in common.</summary>
internal static class Cases
{
    private static readonly Lazy<PyObject> s_helpers = new(LoadHelpers);

    /// <summary>The cases of all generated classes whose name ends so.</summary>
    public static IEnumerable<T> Of<T>(string ending) => typeof(Cases).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(Cases).Namespace && type.Name.EndsWith(ending, StringComparison.Ordinal))
        .Select(type => type.GetProperty("All", BindingFlags.Public | BindingFlags.Static))
        .OfType<PropertyInfo>()
        .SelectMany(property => (IEnumerable<T>)property.GetValue(null)!);

    /// <summary>Skips what the running Keras or its environment lacks.</summary>
    public static T OrSkip<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (KerasVersionException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
        catch (PythonImportException e)
        {
            Assert.Skip($"A package is missing: {e.Message}");
            throw;
        }
    }

    /// <summary>A public object of Python, or null.</summary>
    public static PyObject? TryFind(string symbol)
    {
        int dot = symbol.LastIndexOf('.');
        try
        {
            using PyObject module = PyObject.Import(symbol[..dot]);
            return module.TryGetAttr(symbol[(dot + 1)..]);
        }
        catch (PythonImportException)
        {
            return null;
        }
    }

    public static bool IsClass(PyObject candidate)
    {
        using PyObject inspect = PyObject.Import("inspect");
        using PyObject answer = inspect.Invoke("isclass", candidate);
        return answer.As<bool>();
    }

    /// <summary>The names that a signature does not take.</summary>
    public static IReadOnlyList<string> Unknown(PyObject target, string[] names) =>
        Taken.Values<string>(s_helpers.Value.Invoke("unknown", target, PyValues.List(names)));

    /// <summary>How a config contradicts an argument, or null.</summary>
    public static string? Contradiction(PyObject made, string name, PyValue expected) =>
        Taken.TextOrNull(s_helpers.Value.Invoke("contradiction", made, name, expected));

    public static bool IsEqual(PyObject expected, PyObject actual) =>
        Taken.Value<bool>(s_helpers.Value.Invoke("equal", expected, actual));

    /// <summary>Calls the Python function itself.</summary>
    public static PyObject CallDirectly(FunctionCase @case)
    {
        using PyObject found = TryFind(OnKeras.Is3 ? @case.Symbol : @case.NameInKeras2 ?? @case.Symbol)!;
        using PyObject function = s_helpers.Value.Invoke("over_tensors", found);
        return function.Call([.. @case.Sent().Select(pair => new Argument(OnKeras.Is3 ? pair.Name : pair.NameInKeras2, pair.Value))]);
    }

    /// <summary>A result of ours as an object of Python.</summary>
    public static PyObject ToPython(object? result) => result switch
    {
        null => PyObject.None,
        PyObject own => own,
        KerasObject own => own.Python,
        ValueTuple<Tensor, Tensor> pair => PyValue.Tuple(pair.Item1, pair.Item2).ToPyObject(),
        ValueTuple<Tensor, Tensor, Tensor> triple => PyValue.Tuple(triple.Item1, triple.Item2, triple.Item3).ToPyObject(),
        System.Collections.IEnumerable list and not string and not IPythonValue => PyValues.List(list.Cast<object>()).ToPyObject(),
        _ => PyValues.Of(result).ToPyObject(),
    };

    private static PyObject LoadHelpers()
    {
        const string Name = "kerasbridge_api_tests";
        string file = Path.Combine(AppContext.BaseDirectory, "Api", Name + ".py");
        return PythonModules.Load(Name, file, File.ReadAllText(file));
    }
}
