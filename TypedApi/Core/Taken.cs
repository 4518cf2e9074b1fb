namespace KerasBridge;

/// <summary>Results of calls as C# values. Each takes the Python object over and gives it back.</summary>
internal static class Taken
{
    /// <summary>All tensors of a result that is one or several.</summary>
    public static IReadOnlyList<Tensor> All(PyObject result)
    {
        if (!result.IsListOrTuple)
        {
            return [new Tensor(result)];
        }

        using (result)
        {
            return result.ToList().Select(tensor => new Tensor(tensor)).ToArray();
        }
    }

    public static T Value<T>(PyObject result)
    {
        using (result)
        {
            return result.As<T>();
        }
    }

    public static T? ValueOrNull<T>(PyObject result)
        where T : struct
    {
        using (result)
        {
            return result.IsNone ? null : result.As<T>();
        }
    }

    public static string? TextOrNull(PyObject result)
    {
        using (result)
        {
            return result.IsNone ? null : result.As<string>();
        }
    }

    public static Shape Shape(PyObject result)
    {
        using (result)
        {
            return KerasBridge.Shape.FromPython(result);
        }
    }

    public static DType DType(PyObject result)
    {
        using (result)
        {
            return KerasBridge.DType.Of(result.ToString());
        }
    }

    /// <summary>A typed holder, which shares the object.</summary>
    public static T Object<T>(PyObject result, Func<PyObject, T> share)
    {
        using (result)
        {
            return share(result);
        }
    }

    public static T? ObjectOrNull<T>(PyObject result, Func<PyObject, T> share)
        where T : class
    {
        using (result)
        {
            return result.IsNone ? null : share(result);
        }
    }

    public static IReadOnlyList<T> List<T>(PyObject result, Func<PyObject, T> share)
    {
        using (result)
        {
            return [.. result.ToList().Select(item => Object(item, share))];
        }
    }

    public static IReadOnlyList<T> Values<T>(PyObject result)
    {
        using (result)
        {
            return [.. result.ToList().Select(Value<T>)];
        }
    }

    public static (Tensor First, Tensor Second) Pair(PyObject result)
    {
        using (result)
        {
            return (new Tensor(result[0]), new Tensor(result[1]));
        }
    }

    /// <summary>What a recurrent cell gives: the output and a state, or a list of states.</summary>
    public static (Tensor Output, IReadOnlyList<Tensor> States) Step(PyObject result)
    {
        using (result)
        {
            PyObject states = result[1];
            return (new Tensor(result[0]), states.IsListOrTuple ? List(states, Tensor.FromPython) : [new Tensor(states)]);
        }
    }

    public static (Tensor First, Tensor Second, Tensor Third) Triple(PyObject result)
    {
        using (result)
        {
            return (new Tensor(result[0]), new Tensor(result[1]), new Tensor(result[2]));
        }
    }
}
