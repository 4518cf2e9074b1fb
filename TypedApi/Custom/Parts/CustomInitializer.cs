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
        return values.IsSet
            ? CustomModule.OfParts("first_values", values, shape.ToPyValue(), dtype.ToPyValue() is { IsSet: true } type ? type : PyValue.None, GetType().Name)
            : throw new InvalidOperationException($"{GetType().Name}.{nameof(Call)} returned nothing, where values of shape {shape} are needed.");
    }
}
