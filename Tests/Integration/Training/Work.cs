using Xunit.Sdk;

namespace KerasBridge.Tests.Integration.Training;

/// <summary>One of the ways to evaluate or to predict, on batches of two samples each. Its result is one number that stands for it.</summary>
public sealed record Work : IXunitSerializable
{
    private delegate Task<double> Way(
        CompiledModel model, Batch[] data, IReadOnlyList<Callback> callbacks, IProgress<BatchProgress>? progress, CancellationToken token);

    private static readonly IReadOnlyDictionary<string, Way> s_ways = new Dictionary<string, Way>
    {
        ["Evaluate arrays"] = (model, data, callbacks, _, _) =>
            Task.FromResult(model.Evaluate(X(data), Y(data), batchSize: 2, Verbosity.Silent, callbacks).Loss),
        ["Evaluate list"] = (model, data, callbacks, _, _) => Task.FromResult(model.Evaluate(data, Verbosity.Silent, callbacks: callbacks).Loss),
        ["Evaluate stream"] = (model, data, callbacks, _, _) => Task.FromResult(model.Evaluate(Stream(data), Verbosity.Silent, callbacks: callbacks).Loss),
        ["Predict arrays"] = (model, data, callbacks, _, _) => Task.FromResult(Sum(model.Predict(X(data), batchSize: 2, Verbosity.Silent, callbacks))),
        ["Predict list"] = (model, data, callbacks, _, _) => Task.FromResult(Sum(model.Predict(data, Verbosity.Silent, callbacks: callbacks))),
        ["PredictAll list"] = (model, data, callbacks, _, _) => Task.FromResult(Sum(model.PredictAll(data, Verbosity.Silent, callbacks: callbacks)[0])),
        ["Predict stream"] = (model, data, callbacks, _, _) => Task.FromResult(Sum(model.Predict(Stream(data), Verbosity.Silent, callbacks: callbacks))),
        ["EvaluateAsync arrays"] = async (model, data, callbacks, progress, token) =>
            (await model.EvaluateAsync(X(data), Y(data), batchSize: 2, Verbosity.Silent, callbacks, progress, token)).Loss,
        ["EvaluateAsync list"] = async (model, data, callbacks, progress, token) =>
            (await model.EvaluateAsync(data, Verbosity.Silent, default, callbacks, progress, token)).Loss,
        ["EvaluateAsync dataset"] = async (model, data, callbacks, progress, token) =>
            (await model.EvaluateAsync(Dataset.From(X(data), Y(data)).Batch(2).Prefetch(), Verbosity.Silent, default, callbacks, progress, token)).Loss,
        ["EvaluateAsync iterator"] = async (model, data, callbacks, progress, token) =>
            (await model.EvaluateAsync(data.Where(_ => true), Verbosity.Silent, default, callbacks, progress, token)).Loss,
        ["EvaluateAsync stream"] = async (model, data, callbacks, progress, token) =>
            (await model.EvaluateAsync(Stream(data), Verbosity.Silent, default, callbacks, progress, token)).Loss,
        ["PredictAsync arrays"] = async (model, data, callbacks, progress, token) =>
            Sum(await model.PredictAsync(X(data), batchSize: 2, Verbosity.Silent, callbacks, progress, token)),
        ["PredictAllAsync arrays"] = async (model, data, callbacks, progress, token) =>
            Sum((await model.PredictAllAsync(X(data), batchSize: 2, Verbosity.Silent, callbacks, progress, token))[0]),
        ["PredictAsync list"] = async (model, data, callbacks, progress, token) =>
            Sum(await model.PredictAsync(data, Verbosity.Silent, default, callbacks, progress, token)),
        ["PredictAsync dataset"] = async (model, data, callbacks, progress, token) =>
            Sum(await model.PredictAsync(Dataset.From(X(data)).Batch(2).Prefetch(), Verbosity.Silent, default, callbacks, progress, token)),
        ["PredictAllAsync iterator"] = async (model, data, callbacks, progress, token) =>
            Sum((await model.PredictAllAsync(data.Where(_ => true), Verbosity.Silent, default, callbacks, progress, token))[0]),
        ["PredictAsync stream"] = async (model, data, callbacks, progress, token) =>
            Sum(await model.PredictAsync(Stream(data), Verbosity.Silent, default, callbacks, progress, token)),
        ["PredictAllAsync stream"] = async (model, data, callbacks, progress, token) =>
            Sum((await model.PredictAllAsync(Stream(data), Verbosity.Silent, default, callbacks, progress, token))[0]),
    };

    private string _name = "";

    /// <summary>All of them.</summary>
    public static IEnumerable<Work> All => s_ways.Keys.Select(name => new Work { _name = name });

    /// <summary>Whether it evaluates; else it predicts.</summary>
    public bool IsEvaluation => _name.StartsWith("Evaluate", StringComparison.Ordinal);

    /// <summary>Whether it runs in the background.</summary>
    public bool IsAsync => _name.Contains("Async", StringComparison.Ordinal);

    /// <summary>Whether Keras knows the number of batches.</summary>
    public bool IsLengthKnown => !_name.EndsWith("iterator", StringComparison.Ordinal) && !_name.EndsWith("stream", StringComparison.Ordinal);

    /// <summary>Does it.</summary>
    public Task<double> Run(
        CompiledModel model, Batch[] data, IReadOnlyList<Callback> callbacks, IProgress<BatchProgress>? progress, CancellationToken token) =>
        s_ways[_name](model, data, callbacks, progress, token);

    /// <inheritdoc/>
    public override string ToString() => _name;

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info) => _name = info.GetValue<string>("name")!;

    /// <inheritdoc/>
    public void Serialize(IXunitSerializationInfo info) => info.AddValue("name", _name);

    private static NDArray X(Batch[] data) => NDArray.From(Rows(data.Select(batch => batch.X[0])), (2 * data.Length, 2));

    private static NDArray Y(Batch[] data) => NDArray.From(Rows(data.Select(batch => batch.Y[0])), (2 * data.Length, 1));

    private static float[] Rows(IEnumerable<NDArray> parts) => [.. parts.SelectMany(part => part.ToArray<float>())];

    private static double Sum(NDArray output)
    {
        using (output)
        {
            return output.ToArray<float>().Sum();
        }
    }

    private static async IAsyncEnumerable<Batch> Stream(Batch[] data)
    {
        foreach (Batch batch in data)
        {
            await Task.Yield();
            yield return batch;
        }
    }
}
