using KerasBridge.Environments;
using Microsoft.Extensions.Logging.Abstractions;

namespace KerasBridge.Tests.Provisioning;

/// <summary>A real Python of this machine, which the dummy packages dress up as their own.</summary>
internal sealed record BasePythonUnderTest(string Executable, IReadOnlyList<string> LibraryFolders)
{
    private static readonly Lazy<BasePythonUnderTest?> _found = new(Search);

    /// <summary>The Python; skips the test where the machine has none with a shared library.</summary>
    public static BasePythonUnderTest Find()
    {
        Assert.SkipWhen(_found.Value is null, "This machine has no Python with a shared libpython, neither on PATH nor provisioned.");
        return _found.Value!;
    }

    private static BasePythonUnderTest? Search()
    {
        try
        {
            return new BasePythonUnderTest(BasePython.Find(CancellationToken.None), []);
        }
        catch (ProvisioningException)
        {
            return Provisioned();
        }
    }

    private static BasePythonUnderTest? Provisioned()
    {
        try
        {
            var environment = new EnvironmentResolver().Resolve(
                new EnvironmentOptions { AllowProvisioning = false }, null, NullLogger.Instance, CancellationToken.None);
            return new BasePythonUnderTest(environment.Executable, environment.LibraryFolders);
        }
        catch (EnvironmentNotFoundException)
        {
            return null;
        }
    }
}
