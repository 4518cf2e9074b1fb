namespace KerasBridge;

/// <summary>A kind of class that can be written in C#.</summary>
/// <param name="Name">Its name in the Python module.</param>
/// <param name="Base">The class of C# that declares its overrides.</param>
/// <param name="Optional">Methods that Python gets only where C# overrides them: Python's name, then C#'s.</param>
internal sealed record CustomKind(string Name, Type Base, params (string Python, string Method)[] Optional)
{
    public static readonly CustomKind Layer = new(
        "layer",
        typeof(CustomStructuredLayer),
        ("compute_output_shape", "ComputeOutputShape"),
        ("compute_output_shape", "ComputeOutputShapes"),
        ("compute_mask", "ComputeMask"));

    public static readonly CustomKind Model = new(
        "model", typeof(CustomModel), ("train_step", "TrainStep"), ("test_step", "TestStep"), ("predict_step", "PredictStep"));

    public static readonly CustomKind Loss = new("loss", typeof(CustomLoss));

    public static readonly CustomKind Metric = new(
        "metric", typeof(CustomMetric), ("reset_state", "ResetVariables"), ("reset_states", "ResetVariables"));

    public static readonly CustomKind Initializer = new("initializer", typeof(CustomInitializer));

    public static readonly CustomKind Regularizer = new("regularizer", typeof(CustomRegularizer));

    public static readonly CustomKind Constraint = new("constraint", typeof(CustomConstraint));

    public static readonly CustomKind Schedule = new("schedule", typeof(CustomSchedule));

    public static readonly CustomKind Optimizer = new("optimizer", typeof(CustomOptimizer));

    private static readonly CustomKind[] s_all =
        [Layer, Model, Loss, Metric, Initializer, Regularizer, Constraint, Schedule, Optimizer];

    /// <summary>The kind that a class is of.</summary>
    /// <exception cref="ArgumentException">It is derived from none of the classes that are made for it.</exception>
    public static CustomKind Of(Type type) => s_all.FirstOrDefault(kind => kind.Base.IsAssignableFrom(type))
        ?? throw new ArgumentException($"{type} is derived from none of KerasBridge's custom classes, such as {nameof(CustomLayer)}.");

    /// <summary>Python's names of the optional methods that a class overrides.</summary>
    public IEnumerable<string> OverriddenBy(Type type) =>
        Optional.Where(method => Overrides.Has(type, method.Method)).Select(method => method.Python).Distinct();
}
