using KerasBridge.Environments;

namespace KerasBridge.Tests.Unit.Environments;

public sealed class ErrorTextTests
{
    private static readonly EnvironmentAttempt[] _attempts =
    [
        new("KERASBRIDGE_PYTHON", "/a/python3", "Keras fails on import:\nImportError: libfoo.so.1: cannot open", "Repair it."),
        new("python3 on PATH", "/usr/bin/python3", "It has no Keras."),
    ];

    [Fact]
    public void Not_found_lists_each_attempt_with_path_cause_and_advice()
    {
        var e = new EnvironmentNotFoundException("Nothing found.", _attempts);
        Assert.Equal("""
            Nothing found.
            Tried, in this order:
            - KERASBRIDGE_PYTHON: /a/python3
                Keras fails on import:
                ImportError: libfoo.so.1: cannot open
                → Repair it.
            - python3 on PATH: /usr/bin/python3
                It has no Keras.
            """, e.Message);
        Assert.Equal(_attempts, e.Attempts);
    }

    [Fact]
    public void A_provisioning_failure_says_step_cause_advice_and_what_was_tried()
    {
        var e = new ProvisioningException("Download", "E: broken", "Mend it.").After(_attempts);
        Assert.StartsWith("No Python with Keras was there, and provisioning one failed at this step: Download.\nE: broken\n→ Mend it.\n", e.Message);
        Assert.EndsWith(_attempts[1].ToString(), e.Message);
        Assert.Equal(("Download", "E: broken", "Mend it."), (e.Step, e.Cause, e.Advice));
    }

    [Theory]
    [InlineData("dpkg-deb: error: failed to write: No space left on device", "--cache")]
    [InlineData("E: Failed to fetch x  Hash Sum mismatch", "damaged")]
    [InlineData("E: The repository 'x bullseye Release' does not have a Release file.", "mirror")]
    [InlineData("W: GPG error: NO_PUBKEY 0E98404D386FA1D9", "debian-archive-keyring")]
    [InlineData("E: Failed to fetch x Could not connect to 127.0.0.1:9 (127.0.0.1)", "network")]
    [InlineData("ERROR: No matching distribution found for keras==9", "index")]
    [InlineData("The virtual environment was not created: ensurepip is not\navailable", "python3-venv")]
    [InlineData("something else", "KERASBRIDGE_PYTHON")]
    public void Advice_fits_the_cause(string cause, string advice) => Assert.Contains(advice, ProvisioningErrors.AdviceFor(cause));

    [Theory]
    [InlineData("WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError('<x object at 0x7f>: Failed to establish a new "
        + "connection: [Errno -2] Name or service not known')': /simple/keras/\nERROR: No matching distribution found for keras==3.15.1", "Name or service not known")]
    [InlineData("error: Failed to fetch\n  Caused by: dns error: failed to lookup address information: Temporary failure in name resolution\n", "Temporary failure in name resolution")]
    public void An_index_that_does_not_answer_is_told_in_one_line(string output, string reason) =>
        Assert.Equal($"The package index can't be reached: {reason}.", ProvisioningErrors.Tool("Install", new CommandResult(1, "", output)).Cause);
}
