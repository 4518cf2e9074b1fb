using KerasBridge.Environments;

namespace KerasBridge.Tests.Unit.Environments;

public sealed class AptConfigurationTests
{
    private static readonly AptConfiguration _configuration = AptConfiguration.Parse("""
        APT "";
        APT::Architecture "arm64";
        APT::Update::Post-Invoke:: "rm -f /var/cache/apt/archives/*.deb || true";
        Acquire::http::Proxy "http://127.0.0.1:3128";
        Acquire::IndexTargets::deb::Packages::MetaKey "x";
        Acquire::Check-Date "false";
        Dir "/";
        Dir::Etc "etc/apt";
        Dir::Etc::sourcelist "sources.list";
        Dir::Etc::main "/dev/null";
        """);

    [Fact]
    public void Relative_paths_are_completed_by_the_settings_above() =>
        Assert.Equal("/etc/apt/sources.list", _configuration.FindPath("Dir::Etc::sourcelist"));

    [Fact]
    public void Absolute_paths_stay() => Assert.Equal("/dev/null", _configuration.FindPath("Dir::Etc::main"));

    [Fact]
    public void The_architecture_is_the_machines() => Assert.Equal("arm64", _configuration.Architecture);

    [Fact]
    public void How_mirrors_are_reached_is_kept_and_hooks_are_not() =>
        Assert.Equal(["Acquire::http::Proxy \"http://127.0.0.1:3128\";", "Acquire::Check-Date \"false\";"], _configuration.AcquireLines);
}
