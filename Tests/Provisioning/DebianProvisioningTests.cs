namespace KerasBridge.Tests.Provisioning;

public sealed class DebianProvisioningTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_complete_environment_stands_alone_and_needs_no_network_again()
    {
        using (var first = _place.Provision("--source", "debian"))
            Assert.Contains("Keras 2.3.1 on Theano", first.Ends(exitCode: 0));
        Assert.Single(_place.Environments());
        Assert.Empty(_place.Folders("staging"));
        Assert.Empty(_place.Folders("downloads"));
        var requests = _place.Server.Requests.Count;
        using var second = _place.Provision("--source", "debian");
        Assert.Contains("provisioned earlier", second.Ends(exitCode: 0));
        Assert.Equal(requests, _place.Server.Requests.Count);
    }

    [Fact]
    public void It_can_be_moved_to_another_cache_folder()
    {
        using (var first = _place.Provision("--source", "debian"))
            first.Ends(exitCode: 0);
        Directory.Move(_place.Cache, _place.In("moved"));
        _place.Cache = _place.In("moved");
        _place.Server.Dispose();
        using var second = _place.Provision("--source", "debian");
        Assert.Contains("provisioned earlier", second.Ends(exitCode: 0));
    }

    [Fact]
    public async Task Of_two_processes_at_once_one_downloads_and_the_other_waits()
    {
        _place.Server.StallAt("python3-scipy");
        using var first = _place.Provision("--source", "debian");
        await _place.Server.Stalled;
        using var second = _place.Provision("--source", "debian");
        await second.Says("Wait for another process");
        _place.Server.Release();
        first.Ends(exitCode: 0);
        Assert.Contains("provisioned earlier", second.Ends(exitCode: 0));
        Assert.Single(_place.Server.Requests, request => request.Name.StartsWith("python3-keras_", StringComparison.Ordinal));
        Assert.Single(_place.Environments());
    }

    [Fact]
    public async Task A_download_that_was_killed_goes_on_where_it_ended()
    {
        _place.Server.StallAt("python3-scipy");
        using (var killed = _place.Provision("--source", "debian"))
        {
            await _place.Server.Stalled;
            killed.Kill(withChildren: true);
        }
        _place.Server.Release();
        Assert.Empty(_place.Environments());
        var before = _place.Server.Requests.Count;
        using var next = _place.Provision("--source", "debian");
        next.Ends(exitCode: 0);
        var again = _place.Server.Requests.Skip(before).Where(request => request.Name.EndsWith(".deb", StringComparison.Ordinal)).ToList();
        Assert.Contains(again, request => request.Name.StartsWith("python3-scipy", StringComparison.Ordinal) && request.From > 0);
        Assert.True(again.Count < 6, "what had arrived was fetched again");
    }

    [Fact]
    public async Task An_apt_that_outlives_its_killed_parent_does_no_harm()
    {
        _place.Server.StallAt("python3-scipy");
        using (var killed = _place.Provision("--source", "debian"))
        {
            await _place.Server.Stalled;
            killed.Kill(withChildren: false);
        }
        using var next = _place.Provision("--source", "debian");
        _place.Server.Release();
        next.Ends(exitCode: 0);
        Assert.Single(_place.Environments());
    }

    [Fact]
    public void Rubbish_of_dead_processes_is_removed()
    {
        var rubbish = Directory.CreateDirectory(Path.Combine(_place.Cache, "staging", "of-a-dead-process", "root")).FullName;
        using var run = _place.Provision("--source", "debian");
        run.Ends(exitCode: 0);
        Assert.False(Directory.Exists(rubbish));
    }

    [Fact]
    public void An_environment_that_lost_files_is_made_anew()
    {
        using (var first = _place.Provision("--source", "debian"))
            first.Ends(exitCode: 0);
        Directory.Delete(Path.Combine(_place.Environments()[0], "root", "usr", "lib"), recursive: true);
        using var second = _place.Provision("--source", "debian");
        Assert.Contains("provisioned now", second.Ends(exitCode: 0));
    }
}
