namespace KerasBridge;

/// <summary>Math on tensors, upstream <c>keras.ops</c> (in Keras 2, the same functions of <c>keras.backend</c>).</summary>
public static partial class Ops
{
    /// <summary>The sine of every element, in radians.</summary>
    public static Tensor Sin(Tensor x) => Backend.Compute("sin", x);

    /// <summary>The cosine of every element, in radians.</summary>
    public static Tensor Cos(Tensor x) => Backend.Compute("cos", x);

    /// <summary>e to the power of every element.</summary>
    public static Tensor Exp(Tensor x) => Backend.Compute("exp", x);

    /// <summary>The natural logarithm of every element.</summary>
    public static Tensor Log(Tensor x) => Backend.Compute("log", x);

    /// <summary>The square of every element.</summary>
    public static Tensor Square(Tensor x) => Backend.Compute("square", x);

    /// <summary>The square root of every element.</summary>
    public static Tensor Sqrt(Tensor x) => Backend.Compute("sqrt", x);

    /// <summary>The absolute value of every element.</summary>
    public static Tensor Abs(Tensor x) => Backend.Compute("abs", x);

    /// <summary>The matrix product over the last axis of <paramref name="x"/> and the last but one of <paramref name="y"/>.</summary>
    public static Tensor Dot(Tensor x, Tensor y) => Backend.Compute("dot", x, y);

    /// <summary>The mean along an axis; of all elements where it is left out.</summary>
    public static Tensor Mean(Tensor x, Optional<int> axis = default) => Backend.Compute("mean", x, ("axis", axis));

    /// <summary>The sum along an axis; of all elements where it is left out.</summary>
    public static Tensor Sum(Tensor x, Optional<int> axis = default) => Backend.Compute("sum", x, ("axis", axis));
}
