namespace KerasBridge.Tests.Provisioning;

/// <summary>Each failure is told with its cause and what to do, leaves nothing half-made, and does not spoil a later start.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void An_unreachable_network()
    {
        _place.UseMirror($"http://127.0.0.1:{LoopbackServer.ClosedPort()}/debian");
        Fails("Read the package lists", "127.0.0.1", "Check the network");
        _place.UseMirror(_place.Server.Address);
        Succeeds();
    }

    [Fact]
    public void A_corrupt_download()
    {
        _place.Server.Damaged = "python3-keras_";
        Fails("Download the packages", "arrived damaged");
        _place.Server.Damaged = null;
        Succeeds();
    }

    [Fact]
    public void A_mirror_without_that_release()
    {
        var dists = Path.Combine(_place.Repository.Root, "dists", "bullseye");
        Directory.Move(dists, dists + "-archived");
        Fails("Read the package lists", "no longer has that Debian release");
        Directory.Move(dists + "-archived", dists);
        Succeeds();
    }

    [Fact]
    public void A_release_that_a_stranger_signed()
    {
        Assert.SkipUnless(_place.Repository.IsSigned, "This machine has no gpg to sign with.");
        _place.Repository.SignByStranger();
        Fails("Read the package lists", "debian-archive-keyring");
    }

    [Fact]
    public void A_machine_without_a_mirror()
    {
        File.Delete(_place.In("etc/sources.list.d/debian.sources"));
        Fails("Set up apt", "Add a Debian mirror");
    }

    [Fact]
    public void A_disk_that_is_known_to_be_too_small()
    {
        using var disk = new SmallDisk(_place.In("cache"), "1m");
        Fails("Check the disk space", "MB are needed", "Free some disk space");
        disk.Resize("200m");
        Succeeds();
    }

    [Fact]
    public void A_disk_that_fills_up_on_the_way()
    {
        using var disk = new SmallDisk(_place.In("cache"), "12m");
        Fails("Unpack the packages", "Free some disk space");
        disk.Resize("200m");
        var before = _place.Server.Requests.Count;
        Succeeds();
        Assert.DoesNotContain(_place.Server.Requests.Skip(before), request => request.Name.EndsWith(".deb", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cache_folder_that_cannot_be_written()
    {
        Directory.CreateDirectory(_place.Cache);
        File.SetUnixFileMode(_place.Cache, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        using var run = OrdinaryUser.Start(_place, "provision", "--cache", _place.Cache, "--source", "debian");
        var text = run.Ends(exitCode: 1);
        Assert.Contains("Write to the cache folder", text);
        Assert.Contains("--cache", text);
    }

    [Fact]
    public void Sources_that_lack_the_backend()
    {
        using var run = _place.Provision("--source", "debian", "--backend", "torch");
        Assert.Contains("Debian has no Keras for the backend torch", run.Ends(exitCode: 1));
    }

    private void Fails(params string[] words)
    {
        using var run = _place.Provision("--source", "debian");
        var text = run.Ends(exitCode: 1);
        Assert.All(words, word => Assert.True(text.Contains(word, StringComparison.Ordinal), $"\"{word}\" is missing in:\n{text}"));
        Assert.Empty(_place.Environments());
        Assert.Empty(_place.Folders("staging"));
    }

    private void Succeeds()
    {
        using var run = _place.Provision("--source", "debian");
        run.Ends(exitCode: 0);
        Assert.Single(_place.Environments());
    }
}
