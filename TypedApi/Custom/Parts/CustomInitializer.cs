namespace KerasBridge;

/// <summary>First values of weights that are made in C#.</summary>
public abstract class CustomInitializer : Initializer
{
    /// <summary>Makes the initializer.</summary>
    protected CustomInitializer()
        : base(self => CustomModule.Create(self, CustomKind.Initializer))
    {
    }

    /// <summary>The values. Upstream's <c>__call__</c>.</summary>
    /// <param name="shape">The shape that they must have.</param>
    /// <param name="dtype">Their element type; unset where Keras does not say.</param>
    /// <returns>An array or a tensor.</returns>
    protected abstract TensorLike Call(Shape shape, DType dtype);

    internal PyValue RunCall(Shape shape, DType dtype)
    {
        PyValue values = Call(shape, dtype);
        PyValue type = dtype.ToPyValue() is { IsSet: true } known ? known : PyValue.None;
        if (!values.IsSet)
        {
            throw new InvalidOperationException($"{GetType().Name}.{nameof(Call)} returned nothing, where values of shape {shape} are needed.");
        }

        var made = new Tensor(CustomModule.OfParts("first_values", values, type));
        return Hooks.Shaped(made, shape, this, nameof(Call));
    }
}
