using KerasBridge.Environments;

namespace KerasBridge.Tests.Unit.Environments;

public sealed class FactsCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Candidate _candidate;
    private readonly string _keras;

    public FactsCacheTests()
    {
        _keras = _folder.Write("site/keras/__init__.py", "1");
        _candidate = new Candidate("test", _folder.Write("bin/python3"), IsNamed: false);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_kept_is_found_again()
    {
        Keep();
        var known = Cache().Find(_candidate, KerasBackend.Torch)!;
        Assert.Equal("3.15.1", known.Facts.KerasVersion);
        Assert.Equal("torch", known.Facts.UsedBackend);
        Assert.Equal(new Version(3, 12, 1), known.Facts.PythonVersion);
        Assert.Equal("/lib/libpython3.12.so", known.LibPython);
    }

    [Fact]
    public void Another_backend_or_interpreter_is_another_matter()
    {
        Keep();
        Assert.Null(Cache().Find(_candidate, null));
        Assert.Null(Cache().Find(_candidate with { Interpreter = "/other" }, KerasBackend.Torch));
    }

    [Fact]
    public void A_changed_file_makes_it_void()
    {
        Keep();
        File.WriteAllText(_keras, "12");
        Assert.Null(Cache().Find(_candidate, KerasBackend.Torch));
    }

    [Fact]
    public void A_removed_file_makes_it_void()
    {
        Keep();
        File.Delete(_keras);
        Assert.Null(Cache().Find(_candidate, KerasBackend.Torch));
    }

    [Fact]
    public void A_damaged_cache_is_as_good_as_none()
    {
        Keep();
        foreach (var path in Directory.GetFiles(Path.Combine(_folder.Path, "cache", "facts")))
            File.WriteAllText(path, "{ \"facts\":");
        Assert.Null(Cache().Find(_candidate, KerasBackend.Torch));
    }

    private FactsCache Cache() => new(new CacheFolder(Path.Combine(_folder.Path, "cache")));

    private void Keep()
    {
        var facts = new InterpreterFacts { Version = [3, 12, 1], KerasVersion = "3.15.1", UsedBackend = "torch" };
        Cache().Keep(_candidate, KerasBackend.Torch, new KnownFacts(facts, "/lib/libpython3.12.so", [FileStamp.Of(_keras)]));
    }
}
