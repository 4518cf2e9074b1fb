namespace KerasBridge;

/// <summary>
/// Thrown when an environment could not be provisioned: no network, a full disk, a corrupt download, a folder that cannot be written.
/// Nothing half-made is ever used; a later start continues where this one ended.
/// </summary>
public sealed class ProvisioningException : InvalidOperationException
{
    internal ProvisioningException(string step, string cause, string advice, Exception? innerException = null)
        : this(step, cause, advice, [], innerException)
    {
    }

    private ProvisioningException(string step, string cause, string advice, IReadOnlyList<EnvironmentAttempt> attempts, Exception? inner)
        : base(Describe(step, cause, advice, attempts), inner) => (Step, Cause, Advice, Attempts) = (step, cause, advice, attempts);

    /// <summary>What was being done: "Download the packages".</summary>
    public string Step { get; }

    /// <summary>What went wrong, in the words of the tool or the operating system.</summary>
    public string Cause { get; }

    /// <summary>What to do about it.</summary>
    public string Advice { get; }

    /// <summary>What had been tried before provisioning, in order.</summary>
    public IReadOnlyList<EnvironmentAttempt> Attempts { get; }

    internal ProvisioningException After(IReadOnlyList<EnvironmentAttempt> attempts) => new(Step, Cause, Advice, attempts, this);

    private static string Describe(string step, string cause, string advice, IReadOnlyList<EnvironmentAttempt> attempts) =>
        EnvironmentNotFoundException.Describe(
            $"No Python with Keras was there, and provisioning one failed at this step: {step}.\n{cause.Trim()}\n→ {advice}", attempts);
}
