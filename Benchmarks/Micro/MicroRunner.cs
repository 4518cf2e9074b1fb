using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KerasBridge.Benchmarks.Results;
using Perfolizer.Horology;

namespace KerasBridge.Benchmarks.Micro;

/// <summary>Runs benchmark classes with BenchmarkDotNet inside this process: CPython lives in it, and no SDK is needed for building.</summary>
/// <param name="driver">Who drives the classes.</param>
/// <param name="filter">Globs of the benchmarks' full names; none means all.</param>
/// <param name="artifacts">The folder for BenchmarkDotNet's log.</param>
/// <param name="progress">Told what is being run.</param>
internal sealed class MicroRunner(Driver driver, IReadOnlyList<string> filter, string artifacts, Action<string> progress)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    public Row[] Run(params Type[] classes)
    {
        Summary[] summaries = BenchmarkRunner.Run(classes, Config());
        BenchmarkReport[] reports = [.. summaries.SelectMany(summary => summary.Reports)];
        return [.. reports.Where(report => report.Success).Select(ToRow), .. Failures(summaries, reports)];
    }

    private ManualConfig Config()
    {
        Job job = Job.Default.WithToolchain(new InProcessEmitToolchain(s_patience, logOutput: false))
            .WithIterationTime(TimeInterval.FromMilliseconds(50)).WithWarmupCount(4).WithIterationCount(11);
        ManualConfig config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance)
            .AddEventProcessor(new MicroProgress(progress)).WithArtifactsPath(artifacts).WithOptions(ConfigOptions.JoinSummary);
        return filter.Count == 0 ? config : config.AddFilter(new GlobFilter([.. filter]));
    }

    private static IEnumerable<Row> Failures(Summary[] summaries, BenchmarkReport[] reports)
    {
        string[] failed = [.. reports.Where(report => !report.Success).Select(report => report.BenchmarkCase.DisplayInfo)];
        string[] refused = [.. summaries.SelectMany(summary => summary.ValidationErrors).Where(error => error.IsCritical).Select(error => error.Message)];
        return failed.Length + refused.Length == 0
            ? []
            : throw new InvalidOperationException($"Benchmarks failed: {string.Join("; ", [.. failed, .. refused])}");
    }

    private Row ToRow(BenchmarkReport report)
    {
        double[] nanoseconds = [.. report.GetResultRuns().Select(run => run.GetAverageTime().Nanoseconds)];
        return new Row(Name(report.BenchmarkCase), new Dictionary<Driver, Timing> { [driver] = new(nanoseconds) });
    }

    // BenchmarkDotNet puts descriptions with spaces into quotes.
    private static string Name(BenchmarkCase benchmark)
    {
        string name = benchmark.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
        return benchmark.Parameters.Items is [{ Value: var value }, ..] ? MicroRows.With(name, value) : name;
    }
}
