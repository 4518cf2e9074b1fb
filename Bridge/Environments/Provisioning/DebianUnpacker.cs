namespace KerasBridge.Environments;

/// <summary>Unpacks Debian packages into a folder.</summary>
internal sealed class DebianUnpacker(ProvisioningReporter reporter)
{
    private const string Step = "Unpack the packages";
    private long _done;

    public void Unpack(IReadOnlyList<string> packages, string root, CancellationToken cancellation)
    {
        Directory.CreateDirectory(root);
        var total = packages.Sum(package => new FileInfo(package).Length);
        reporter.Step(Step, $"{packages.Count} packages");
        // Two at a time: packages share folders, and dpkg-deb copes with a folder that appears meanwhile.
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation };
        try
        {
            Parallel.ForEach(packages, options, package => UnpackOne(package, root, total, cancellation));
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<ProvisioningException>().FirstOrDefault() is { } first)
        {
            throw first;
        }
    }

    private void UnpackOne(string package, string root, long total, CancellationToken cancellation)
    {
        var command = new ToolCommand("dpkg-deb", "--extract", package, root) { Variables = AptWorkspace.Untranslated };
        var result = CommandRunner.Run(command, cancellation: cancellation);
        if (!result.Succeeded)
            throw ProvisioningErrors.Tool($"{Step}: {Path.GetFileName(package)}", result);
        reporter.Advance(Step, Interlocked.Add(ref _done, new FileInfo(package).Length), total, Path.GetFileName(package));
    }
}
