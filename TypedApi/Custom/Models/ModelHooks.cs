namespace KerasBridge;

/// <summary>Calls of Python models on their way to the overrides.</summary>
internal static class ModelHooks
{
    public static IEnumerable<KeyValuePair<string, Func<PyArguments, PyValue>>> All =>
    [
        Hooks.Of<CustomModel>("model_call", (model, arguments) => model.RunCall(Inputs(arguments), LayerHooks.Context(arguments))),
        Hooks.Of<CustomModel>("model_train_step", (model, arguments) => Logs(model, "TrainStep", model.RunTrainStep(Batch(arguments)))),
        Hooks.Of<CustomModel>("model_test_step", (model, arguments) => Logs(model, "TestStep", model.RunTestStep(Batch(arguments)))),
        Hooks.Of<CustomModel>("model_predict_step", (model, arguments) => model.RunPredictStep(Inputs(arguments))),
    ];

    private static TensorTree Inputs(PyArguments arguments) => TensorTree.FromPython(arguments.Positional[1])!;

    private static TrainingBatch Batch(PyArguments arguments) => new(
        Inputs(arguments), TensorTree.FromPython(arguments.Positional[2]), TensorTree.FromPython(arguments.Positional[3]));

    private static PyValue Logs(CustomModel model, string method, IReadOnlyDictionary<string, Tensor> logs) => CustomModule.OfLayers(
        "detached", PyValue.Dictionary(logs.Select(log => KeyValuePair.Create(log.Key, (PyValue)Hooks.Given(log.Value, model, method)))));
}
