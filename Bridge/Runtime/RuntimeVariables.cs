using KerasBridge.Environments;
using Microsoft.Extensions.Logging;

namespace KerasBridge;

/// <summary>
/// The environment variables that Python sees: what has to be said before Keras and its backend are imported can be said only so.
/// Of three sources the later wins: the environment, the options' settings, the options' own variables.
/// </summary>
internal static class RuntimeVariables
{
    private const int FewCores = 4;

    public static IReadOnlyDictionary<string, string> For(KerasOptions options, PythonEnvironment environment, ILogger logger)
    {
        var variables = new Dictionary<string, string>(environment.Variables, StringComparer.Ordinal);
        if (options.Backend is { } backend)
        {
            variables["KERAS_BACKEND"] = backend.ToKerasName();
        }

        AddThreads(variables, options.Threads);
        AddDevice(variables, options.Device);
        AddWaitPolicy(variables, logger);
        foreach ((string name, string value) in options.Variables)
        {
            variables[name] = value;
        }

        return variables;
    }

    private static void AddThreads(Dictionary<string, string> variables, int? threads)
    {
        if (threads is not { } count)
        {
            return;
        }

        foreach (string name in (string[])["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "TF_NUM_INTRAOP_THREADS"])
        {
            variables[name] = count.ToString();
        }
    }

    private static void AddDevice(Dictionary<string, string> variables, KerasDevice? device)
    {
        if (device is not { } chosen)
        {
            return;
        }

        variables["CUDA_VISIBLE_DEVICES"] = chosen.GpuIndex?.ToString() ?? "";
        if (chosen.GpuIndex is null)
        {
            variables["JAX_PLATFORMS"] = "cpu";
        }
    }

    // Threads of OpenMP that spin while they wait starve the others where cores are few: training with torch took nine times as long.
    private static void AddWaitPolicy(Dictionary<string, string> variables, ILogger logger)
    {
        const string Policy = "OMP_WAIT_POLICY";
        if (System.Environment.ProcessorCount <= FewCores && System.Environment.GetEnvironmentVariable(Policy) is null)
        {
            variables[Policy] = "PASSIVE";
            logger.WaitPolicySet(System.Environment.ProcessorCount);
        }
    }
}
