using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>The functions through which Python calls overrides. The first argument is always the half that the call is for.</summary>
internal static class Hooks
{
    /// <summary>All of them, under their names in the Python module.</summary>
    public static IEnumerable<KeyValuePair<string, Func<PyArguments, PyValue>>> All =>
        [.. LayerHooks.All, .. ModelHooks.All, .. PartHooks.All, Of<KerasObject>("refuse_unregistered", Refuse)];

    /// <summary>A hook whose tensors are given back when the override is done.</summary>
    public static KeyValuePair<string, Func<PyArguments, PyValue>> Of<T>(string name, Func<T, PyArguments, PyValue> body) =>
        KeyValuePair.Create<string, Func<PyArguments, PyValue>>(name, arguments =>
        {
            using var scope = TensorScope.Enter(arguments);
            return Run(body, arguments);
        });

    /// <summary>A hook that may make what lasts: weights.</summary>
    public static KeyValuePair<string, Func<PyArguments, PyValue>> Lasting<T>(string name, Func<T, PyArguments, PyValue> body) =>
        KeyValuePair.Create<string, Func<PyArguments, PyValue>>(name, arguments =>
        {
            using var scope = TensorScope.Suspend();
            return Run(body, arguments);
        });

    /// <summary>What an override gave, where null is no answer.</summary>
    public static T Given<T>(T? result, object target, string method)
        where T : class => result ?? throw new InvalidOperationException($"{target.GetType().Name}.{method} returned null, where a tensor is needed.");

    /// <summary>A tensor that an override gave, where its shape is prescribed: backends would stretch others without a word.</summary>
    public static Tensor Shaped(Tensor? result, Shape shape, object target, string method)
    {
        Tensor given = Given(result, target, method);
        return TryShape(given) is { } found && !Fits(shape, found)
            ? throw new InvalidOperationException($"{target.GetType().Name}.{method} returned a tensor of shape {found}, where {shape} is needed.")
            : given;
    }

    /// <summary>A tensor that an override gave, where it must have the shape of another one.</summary>
    public static Tensor ShapedLike(Tensor? result, Tensor like, object target, string method) =>
        TryShape(like) is { } shape ? Shaped(result, shape, target, method) : Given(result, target, method);

    private static bool Fits(Shape expected, Shape found) =>
        expected.Rank == found.Rank && expected.Zip(found).All(size => size.First is null || size.Second is null || size.First == size.Second);

    // Theano does not know the shape of what was computed.
    private static Shape? TryShape(Tensor tensor)
    {
        using PyObject shape = CustomModule.OfParts("shape_of", tensor);
        return shape.IsNone ? null : Shape.FromPython(shape);
    }

    // An override that calls itself must not end the process.
    private static PyValue Run<T>(Func<T, PyArguments, PyValue> body, PyArguments arguments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return body((T)PyTarget.TryUnwrap(arguments.Positional[0])!, arguments);
    }

    private static PyValue Refuse(KerasObject target, PyArguments arguments) => throw new InvalidOperationException(
        $"{target.GetType().FullName} has no name in files: register it with {nameof(CustomObjects)}.{nameof(CustomObjects.Register)} before it is saved, copied or loaded.");
}
