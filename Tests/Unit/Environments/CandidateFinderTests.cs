using KerasBridge.Environments;

namespace KerasBridge.Tests.Unit.Environments;

public sealed class CandidateFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _variables = [];

    public CandidateFinderTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The layouts written here are those of Unix.");
        _folder.WriteProgram("path/python3");
        _folder.WriteProgram("venv/bin/python");
        _folder.WriteProgram("conda/bin/python3");
        Provision("pip-torch-1", "pip", "torch");
        Provision("debian-x-1", "debian", "theano");
        _variables["PATH"] = In("path");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_names_the_order_is_active_provisioned_path()
    {
        (_variables["VIRTUAL_ENV"], _variables["CONDA_PREFIX"]) = (In("venv"), In("conda"));
        Assert.Equal(
            [In("venv/bin/python"), In("conda/bin/python3"), In("cache/environments/pip-torch-1/python"), In("cache/environments/debian-x-1/python"), In("path/python3")],
            Paths(new EnvironmentOptions()));
    }

    [Fact]
    public void The_variable_comes_before_the_active_environment_and_ends_the_list()
    {
        (_variables["VIRTUAL_ENV"], _variables["KERASBRIDGE_PYTHON"]) = (In("venv"), In("path/python3"));
        var candidate = Assert.Single(Find(new EnvironmentOptions()));
        Assert.Equal(In("path/python3"), candidate.Interpreter);
        Assert.True(candidate.IsNamed);
    }

    [Fact]
    public void The_variable_may_name_an_environments_folder()
    {
        _variables["KERASBRIDGE_PYTHON"] = In("venv");
        Assert.Equal([In("venv/bin/python")], Paths(new EnvironmentOptions()));
    }

    [Fact]
    public void The_options_come_before_the_variable()
    {
        _variables["KERASBRIDGE_PYTHON"] = In("path/python3");
        Assert.Equal([In("conda/bin/python3")], Paths(new EnvironmentOptions { CondaPrefix = In("conda") }));
    }

    [Fact]
    public void A_named_home_is_handed_on()
    {
        var candidate = Assert.Single(Find(new EnvironmentOptions { PythonHome = In("conda") }));
        Assert.Equal((In("conda"), In("conda/bin/python3")), (candidate.Home, candidate.Interpreter));
    }

    [Fact]
    public void Two_names_in_the_options_are_refused_by_both_names()
    {
        var e = Assert.Throws<ArgumentException>(() => Find(new EnvironmentOptions { Interpreter = "/a", CondaPrefix = "/b" }));
        Assert.Contains("Interpreter, CondaPrefix", e.Message);
    }

    [Fact]
    public void Provisioned_environments_of_another_backend_or_source_are_left_out()
    {
        Assert.Equal([In("cache/environments/pip-torch-1/python"), In("path/python3")], Paths(new EnvironmentOptions { Backend = KerasBackend.Torch }));
        Assert.Equal([In("cache/environments/debian-x-1/python"), In("path/python3")], Paths(new EnvironmentOptions { Source = ProvisioningSource.Debian }));
    }

    [Fact]
    public void A_folder_without_a_manifest_is_no_environment()
    {
        File.Delete(In("cache/environments/pip-torch-1/kerasbridge.json"));
        Assert.DoesNotContain(In("cache/environments/pip-torch-1/python"), Paths(new EnvironmentOptions()));
    }

    private void Provision(string name, string source, string backend) =>
        _folder.Write($"cache/environments/{name}/kerasbridge.json", $$"""{"source": "{{source}}", "backend": "{{backend}}", "interpreter": "python"}""");

    private string In(string path) => Path.Combine(_folder.Path, path);

    private IEnumerable<Candidate> Find(EnvironmentOptions options) =>
        new CandidateFinder(new CacheFolder(In("cache")), name => _variables.GetValueOrDefault(name)).Find(options);

    private IEnumerable<string> Paths(EnvironmentOptions options) => Find(options).Select(candidate => candidate.Interpreter);
}
