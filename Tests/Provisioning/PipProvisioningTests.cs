using System.IO.Compression;
using KerasBridge.Environments;

namespace KerasBridge.Tests.Provisioning;

public sealed class PipProvisioningTests : IDisposable
{
    private readonly Workplace _place = null!;

    public PipProvisioningTests()
    {
        Assert.SkipUnless(PythonCanMakeEnvironments(), "No Python 3.11 or newer on PATH has a shared libpython and pip or ensurepip.");
        _place = new Workplace();
        _place.Variables["PIP_CONFIG_FILE"] = "/dev/null";
    }

    public void Dispose() => _place?.Dispose();

    [Fact]
    public void Pinned_wheels_go_into_a_virtual_environment()
    {
        UseWheels("keras==3.15.1", "jax==0.8.0", "numpy==2.4.6", "h5py==3.15.1", "pillow==12.0.0");
        using (var run = _place.Provision("--source", "pip", "--backend", "jax"))
            Assert.Contains("Keras 3.15.1 on Jax", run.Ends(exitCode: 0));
        var environment = Assert.Single(_place.Environments());
        Assert.StartsWith("pip-jax-", Path.GetFileName(environment));
        using var again = _place.Provision("--source", "pip", "--backend", "jax");
        Assert.Contains("provisioned earlier", again.Ends(exitCode: 0));
    }

    [Fact]
    public void A_missing_pin_is_told_and_leaves_nothing()
    {
        UseWheels("keras==3.15.1");
        using var run = _place.Provision("--source", "pip", "--backend", "jax");
        var text = run.Ends(exitCode: 1);
        Assert.Contains("No matching distribution", text);
        Assert.Contains("lacks a pinned version", text);
        Assert.Empty(_place.Environments());
        Assert.Empty(_place.Folders("staging"));
    }

    [Fact]
    public void Where_no_index_answers_Debian_steps_in()
    {
        _place.Variables["PIP_INDEX_URL"] = $"http://127.0.0.1:{LoopbackServer.ClosedPort()}/simple";
        _place.Variables["PIP_FIND_LINKS"] = "";
        using var run = _place.Provision();
        Assert.Contains("Keras 2.3.1 on Theano", run.Ends(exitCode: 0));
        Assert.StartsWith("debian-", Path.GetFileName(Assert.Single(_place.Environments())));
    }

    private void UseWheels(params string[] pins)
    {
        var folder = Directory.CreateDirectory(_place.In("wheels")).FullName;
        foreach (var pin in pins)
            Wheel(folder, pin.Split("==")[0], pin.Split("==")[1]);
        (_place.Variables["PIP_NO_INDEX"], _place.Variables["PIP_FIND_LINKS"]) = ("1", folder);
        (_place.Variables["UV_NO_INDEX"], _place.Variables["UV_FIND_LINKS"]) = ("1", folder);
    }

    // The smallest thing that pip takes for a package: its modules, and metadata that names them.
    private static void Wheel(string folder, string name, string version)
    {
        var info = $"{name}-{version}.dist-info";
        using var wheel = ZipFile.Open(Path.Combine(folder, $"{name}-{version}-py3-none-any.whl"), ZipArchiveMode.Create);
        Add(wheel, $"{name}/__init__.py", $"__version__ = '{version}'\n" + (name == "keras" ? "from . import backend\n" : ""));
        if (name == "keras")
            Add(wheel, "keras/backend.py", "import os\ndef backend():\n    return os.environ['KERAS_BACKEND']\n");
        Add(wheel, $"{info}/METADATA", $"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n");
        Add(wheel, $"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
        Add(wheel, $"{info}/RECORD", "");
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static bool PythonCanMakeEnvironments()
    {
        try
        {
            var python = BasePython.Find(CancellationToken.None);
            return Tool.Exists("uv") || Tool.Run(python, "-c", "import importlib.util as u; print(any(map(u.find_spec, ['pip', 'ensurepip'])))").Trim() == "True";
        }
        catch (ProvisioningException)
        {
            return false;
        }
    }
}
