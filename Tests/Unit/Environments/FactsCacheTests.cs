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
    public void Nothing_is_lost_of_what_was_kept()
    {
        var facts = new InterpreterFacts
        {
            Implementation = "CPython", Version = [3, 12, 1], Executable = "/usr/bin/python3", Prefix = "/usr", BasePrefix = "/usr/local",
            Platform = "linux", Machine = "x86_64", PointerBits = 64, Config = new Dictionary<string, string> { ["LIBDIR"] = "/usr/lib" },
            SearchPath = ["/a", "/b \"quoted\" é"], KerasVersion = "3.15.1", NumPyVersion = "2.1.0", Backends = ["torch", "jax"],
            ConfiguredBackend = "jax", Files = [_keras], UsedBackend = "torch", ImportError = "no",
        };
        var kept = new KnownFacts(facts, "/lib/libpython3.12.so", [FileStamp.Of(_keras), FileStamp.Of("/absent")]);
        Cache().Keep(_candidate, KerasBackend.Torch, kept);

        var known = Cache().Find(_candidate, KerasBackend.Torch)!;

        Assert.Equivalent(kept, known, strict: true);
        Assert.All(typeof(InterpreterFacts).GetProperties().Where(property => property.GetIndexParameters().Length == 0), property =>
            Assert.NotEqual(property.GetValue(new InterpreterFacts { Version = [0, 0, 0] }), property.GetValue(known.Facts)));
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

    [Theory]
    [InlineData("")]
    [InlineData("{ \"facts\":")]
    [InlineData("[1]")]
    [InlineData("{ \"facts\": { \"version\": \"3.12\" } }")]
    [InlineData("{ \"facts\": {}, \"lib_python\": \"a\", \"stamps\": [] }")]
    public void A_damaged_cache_is_as_good_as_none(string damaged)
    {
        Keep();
        foreach (var path in Directory.GetFiles(Path.Combine(_folder.Path, "cache", "facts")))
            File.WriteAllText(path, damaged);
        Assert.Null(Cache().Find(_candidate, KerasBackend.Torch));
    }

    private FactsCache Cache() => new(new CacheFolder(Path.Combine(_folder.Path, "cache")));

    private void Keep()
    {
        var facts = new InterpreterFacts { Version = [3, 12, 1], KerasVersion = "3.15.1", UsedBackend = "torch" };
        Cache().Keep(_candidate, KerasBackend.Torch, new KnownFacts(facts, "/lib/libpython3.12.so", [FileStamp.Of(_keras)]));
    }
}
