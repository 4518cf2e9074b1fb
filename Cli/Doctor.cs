using System.Runtime.InteropServices;
using KerasBridge.Environments;
using Microsoft.Extensions.Logging.Abstractions;

namespace KerasBridge.Cli;

/// <summary>Examines the machine without changing it.</summary>
internal static class Doctor
{
    public static DoctorReport Examine(EnvironmentOptions options)
    {
        try
        {
            var found = new EnvironmentResolver().Search(options, null, NullLogger.Instance, CancellationToken.None);
            var training = TinyTraining.Run(found.Environment);
            return Report(options, found.Environment, training, found.Attempts);
        }
        catch (EnvironmentNotFoundException e)
        {
            return Report(options, null, null, e.Attempts);
        }
    }

    private static DoctorReport Report(
        EnvironmentOptions options, PythonEnvironment? environment, TrainingResult? training, IReadOnlyList<EnvironmentAttempt> rejected)
    {
        var canTrain = training is { Error: null };
        var runtime = $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}";
        return new DoctorReport(canTrain, environment, training, rejected, Measure(CacheFolder.Of(options).Root), runtime);
    }

    private static CacheReport Measure(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var directory = new DirectoryInfo(folder);
        return new CacheReport(folder, directory.Exists, directory.Exists ? directory.EnumerateFiles("*", options).Sum(file => file.Length) : 0);
    }
}
