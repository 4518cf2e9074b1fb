namespace KerasBridge.Environments;

/// <summary>Downloads packages with all that they depend on.</summary>
internal sealed class AptDownload(AptWorkspace apt, ProvisioningReporter reporter)
{
    private const string Step = "Download the packages";

    // Debian's packages grow to about four times their size when they are unpacked, and both are on the disk for a while.
    private const int SpaceFactor = 5;

    /// <summary>Downloads what is not there yet; apt checks each file's hash.</summary>
    /// <returns>The paths of all package files.</returns>
    /// <exception cref="ProvisioningException">Something could not be downloaded, or the disk is too small.</exception>
    public IReadOnlyList<string> Fetch(IReadOnlyList<string> packages, CancellationToken cancellation)
    {
        var files = List(packages, cancellation);
        var total = files.Sum(file => file.Size);
        CheckSpace(total);
        reporter.Step(Step, $"{files.Count} packages, {total / 1e6:0.0} MB");
        string[] arguments = ["-y", "-q", "-o", "APT::Status-Fd=1", "--download-only", "install", .. packages];
        apt.Run(Step, arguments, line => Report(line, total), cancellation);
        reporter.Advance(Step, total, total);
        return [.. files.Select(file => Path.Combine(apt.Archives, file.Name))];
    }

    private List<AptFile> List(IReadOnlyList<string> packages, CancellationToken cancellation)
    {
        // The whole list has to be asked for as if nothing was there: apt leaves out what it has.
        string[] arguments = ["-y", "-q", "-o", $"Dir::Cache::archives={apt.Nowhere}", "--print-uris", "install", .. packages];
        var result = apt.Run("List the packages", arguments, null, cancellation);
        return [.. result.Output.Split('\n').Select(AptFile.Parse).OfType<AptFile>()];
    }

    private void CheckSpace(long download)
    {
        var (needed, free) = (download * SpaceFactor, new DriveInfo(apt.Archives).AvailableFreeSpace);
        if (free < needed)
            throw ProvisioningErrors.Tool(
                "Check the disk space",
                $"No space left for the environment: {needed / 1e6:0} MB are needed while it is made, and {free / 1e6:0} MB are free at {apt.Archives}.");
    }

    private void Report(string line, long total)
    {
        if (line.StartsWith("dlstatus:", StringComparison.Ordinal))
            reporter.Advance(Step, Math.Min(Present(), total), total);
    }

    private long Present() => new DirectoryInfo(apt.Archives).EnumerateFiles("*", SearchOption.AllDirectories).Sum(LengthOf);

    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0; // apt has just moved it to its final name
        }
    }
}
