using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
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

    /// <summary>Runs the benchmarks of one class.</summary>
    /// <exception cref="InvalidOperationException">BenchmarkDotNet refuses or fails one; its log says more.</exception>
    public Row[] Run(Type type)
    {
        Summary summary = BenchmarkRunner.Run(type, Config());
        ThrowIfFailed(summary);
        return [.. summary.Reports.Select(ToRow)];
    }

    private ManualConfig Config()
    {
        // Most of a second of warm-up: so long the JIT may take to bring what is called often to its last tier, as each new method puts it off.
        Job job = Job.Default.WithToolchain(new InProcessEmitToolchain(s_patience, logOutput: false))
            .WithIterationTime(TimeInterval.FromMilliseconds(20)).WithWarmupCount(40).WithIterationCount(20);
        ManualConfig config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance)
            .AddEventProcessor(new MicroProgress(progress)).WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared)).WithArtifactsPath(artifacts);
        return filter.Count == 0 ? config : config.AddFilter(new GlobFilter([.. filter]));
    }

    private static void ThrowIfFailed(Summary summary)
    {
        string[] refused = [.. summary.ValidationErrors.Where(error => error.IsCritical).Select(error => error.Message)];
        string[] failed = [.. summary.Reports.Where(report => !report.Success).Select(report => report.BenchmarkCase.DisplayInfo)];
        if (refused.Length + failed.Length > 0)
        {
            throw new InvalidOperationException($"Benchmarks failed ({summary.LogFilePath}): {string.Join("; ", [.. refused, .. failed])}");
        }
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
