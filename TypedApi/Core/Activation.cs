namespace KerasBridge;

/// <summary>
/// What the output of a layer passes through, by Keras's name. The default value is unset: as an argument it is not sent; null says
/// <c>None</c>, which Keras takes as linear.
/// </summary>
public readonly record struct Activation : IPythonValue
{
    private readonly PyValue _value;

    private Activation(string? name)
    {
        Name = name;
        _value = name;
    }

    /// <summary>No change: <c>x</c>.</summary>
    public static Activation Linear => new("linear");

    /// <summary><c>max(x, 0)</c>.</summary>
    public static Activation ReLU => new("relu");

    /// <summary><c>1 / (1 + exp(-x))</c>, between 0 and 1.</summary>
    public static Activation Sigmoid => new("sigmoid");

    /// <summary>A straight line that approximates the sigmoid, cut off at 0 and 1.</summary>
    public static Activation HardSigmoid => new("hard_sigmoid");

    /// <summary>The hyperbolic tangent, between -1 and 1.</summary>
    public static Activation Tanh => new("tanh");

    /// <summary><c>exp(x)</c> over the sum along the last axis: probabilities.</summary>
    public static Activation Softmax => new("softmax");

    /// <summary><c>log(exp(x) + 1)</c>.</summary>
    public static Activation Softplus => new("softplus");

    /// <summary><c>x / (|x| + 1)</c>.</summary>
    public static Activation Softsign => new("softsign");

    /// <summary><c>x</c> above 0, <c>exp(x) - 1</c> below.</summary>
    public static Activation ELU => new("elu");

    /// <summary>The scaled <see cref="ELU"/> that normalises itself.</summary>
    public static Activation SELU => new("selu");

    /// <summary><c>exp(x)</c>.</summary>
    public static Activation Exponential => new("exponential");

    /// <summary><c>x · sigmoid(x)</c>. Keras 3.</summary>
    public static Activation SiLU => new("silu");

    /// <summary>The Gaussian error linear unit. Keras 3.</summary>
    public static Activation GELU => new("gelu");

    /// <summary>Keras's name, or null for <c>None</c> and where unset.</summary>
    public string? Name { get; }

    /// <summary>The activation that Keras knows by this name; null is <c>None</c>.</summary>
    public static implicit operator Activation(string? name) => new(name);

    /// <summary>The activation as it is sent to Python.</summary>
    public static implicit operator PyValue(Activation activation) => activation._value;

    /// <inheritdoc/>
    public PyValue ToPyValue() => _value;

    /// <summary>Whether both have the same name.</summary>
    public bool Equals(Activation other) => Name == other.Name && _value.IsSet == other._value.IsSet;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, _value.IsSet);

    /// <inheritdoc/>
    public override string ToString() => Name ?? (_value.IsSet ? "None" : "(unset)");
}
