using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.Jobs;

/// <summary>The jobs, and what each has to reach.</summary>
internal static class JobList
{
    private const int Calls = SingleSamples.Count;
    private const string Fit = "fit, 6,000 × 784, 2 epochs";
    private const string Mnist = "fit, MNIST, 1 epoch";
    private const string Convolution = "fit, small convolution, 1 epoch";
    private const string Callback = "fit, small convolution, 1 epoch, a callback on every batch";
    private const string Predict = "predict, 1 sample";
    private const string PredictArray = "predict, 1 sample, an NDArray";
    private const string PredictOnBatch = "predict_on_batch, 1 sample";
    private const string DirectCall = "model(x), 1 sample";

    public static IEnumerable<Job> All =>
    [
        new(Fit, "Fit", 1, FitJobs.Dense),
        new(Mnist, "Mnist", 1, FitJobs.Mnist) { Unavailable = FitJobs.WithoutMnist },
        new(Convolution, "Convolution", 1, FitJobs.Convolution),
        new(Callback, "ConvolutionWithCallback", 1, FitJobs.ConvolutionWithCallback),
        new(Predict, "Predict", Calls, () => SingleSamples.Prepare((model, x) => model.Predict(x, verbose: Verbosity.Silent))),
        new(PredictArray, "Predict", Calls, () => SingleSamples.PrepareArrays((model, x) => model.Predict(x, verbose: Verbosity.Silent))),
        new(PredictOnBatch, "PredictOnBatch", Calls, () => SingleSamples.Prepare((model, x) => model.PredictOnBatch(x))),
        new(DirectCall, "DirectCall", Calls, () => SingleSamples.Prepare(SingleSamples.CallDirectly))
        {
            Unavailable = () => KerasRuntime.Current.IsKeras3 ? null : "Keras 2 gives a symbolic tensor, not values",
        },
        InferJob.Job,
        .. SourceJobs.All,
    ];

    public static IEnumerable<Goal> Goals =>
    [
        Goal.AtMostTimes(Fit, 1.02),
        Goal.AtMostTimes(Mnist, 1.02),
        Goal.AtMostTimes(Convolution, 1.02),
        Goal.AtMostTimes(Callback, 1.02),
        Goal.AtMostTimes(Predict, 1.02),
        Goal.AtMostTimes(PredictArray, 1.02),
        Goal.AtMostTimes(PredictOnBatch, 1.05),
        Goal.AtMostTimes(DirectCall, 1.05),
        Goal.Faster(InferJob.Name, 3, Driver.Python),
        .. SourceJobs.All.Select(job => Goal.AtMostTimes(job.Name, 1.05)),
    ];
}
