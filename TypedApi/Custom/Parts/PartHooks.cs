namespace KerasBridge;

/// <summary>Calls of the smaller kinds on their way to the overrides.</summary>
internal static class PartHooks
{
    public static IEnumerable<KeyValuePair<string, Func<PyArguments, PyValue>>> All =>
    [
        Hooks.Of<CustomLoss>("loss_call", (loss, arguments) => loss.RunCall(At(arguments, 1), At(arguments, 2))),
        Hooks.Of<CustomMetric>("metric_update", UpdateMetric),
        Hooks.Of<CustomMetric>("metric_result", (metric, _) => metric.RunComputeResult()),
        Hooks.Of<CustomMetric>("metric_reset", (metric, _) => Done(metric.RunResetVariables)),
        Hooks.Of<CustomInitializer>("initializer_call", Initialize),
        Hooks.Of<CustomRegularizer>("regularizer_call", (regularizer, arguments) => regularizer.RunCall(At(arguments, 1))),
        Hooks.Of<CustomConstraint>("constraint_call", (constraint, arguments) => constraint.RunCall(At(arguments, 1))),
        Hooks.Of<CustomSchedule>("schedule_call", (schedule, arguments) => schedule.RunCall(At(arguments, 1))),
        Hooks.Lasting<CustomOptimizer>("optimizer_build", (optimizer, arguments) => Done(() => optimizer.RunBuild(Variables(arguments)))),
        Hooks.Of<CustomOptimizer>("optimizer_step", Step),
    ];

    private static PyValue UpdateMetric(CustomMetric metric, PyArguments arguments) => metric.RunUpdateState(
        At(arguments, 1), At(arguments, 2), arguments.Positional[3].IsNone ? null : At(arguments, 3));

    private static PyValue Initialize(CustomInitializer initializer, PyArguments arguments)
    {
        PyObject dtype = arguments.Positional[2];
        return initializer.RunCall(Shape.FromPython(arguments.Positional[1]), dtype.IsNone ? default : DType.Of(dtype.ToString()));
    }

    private static PyValue Step(CustomOptimizer optimizer, PyArguments arguments)
    {
        using Variable variable = Variable.FromPython(arguments.Positional[2]);
        optimizer.RunStep(At(arguments, 1), variable, At(arguments, 3), arguments.Positional[4].As<int>());
        return PyValue.None;
    }

    private static Variable[] Variables(PyArguments arguments) =>
        [.. arguments.Positional[1].ToList().Select(variable => Taken.Object(variable, Variable.FromPython))];

    private static Tensor At(PyArguments arguments, int index) => Tensor.FromPython(arguments.Positional[index]);

    private static PyValue Done(Action action)
    {
        action();
        return PyValue.None;
    }
}
