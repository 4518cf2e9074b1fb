namespace KerasBridge.Tests.Provisioning;

/// <summary>A machine as the tool sees it: an apt configuration that names a loopback mirror, and an empty cache folder.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge-provisioning-").FullName;

    public Workplace()
    {
        DebianRepository.RequireTools();
        // Other users' processes have to reach it in some tests.
        File.SetUnixFileMode(_folder, (UnixFileMode)Convert.ToInt32("755", 8));
        Repository = DebianRepository.Create(_folder);
        Server = new LoopbackServer(Repository.Root);
        Cache = In("cache");
        UseMirror(Server.Address);
    }

    public DebianRepository Repository { get; }

    public LoopbackServer Server { get; }

    public string Cache { get; set; }

    /// <summary>Environment variables of the tool; null removes one.</summary>
    public Dictionary<string, string?> Variables { get; } = new()
    {
        ["KERASBRIDGE_PYTHON"] = null,
        ["KERAS_BACKEND"] = null,
        ["PYTHONPATH"] = null,
        ["VIRTUAL_ENV"] = null,
        ["CONDA_PREFIX"] = null,
        ["http_proxy"] = null,
    };

    private string Trust => Repository.IsSigned ? $"Signed-By: {Repository.Keyring}" : "Trusted: yes";

    public string In(string name) => Path.Combine(_folder, name);

    public void UseMirror(string address)
    {
        Directory.CreateDirectory(In("etc/sources.list.d"));
        File.WriteAllText(In("etc/sources.list.d/debian.sources"),
            $"Types: deb\nURIs: {address}\nSuites: stable stable-updates\nComponents: main\n{Trust}\n");
        File.WriteAllText(In("apt.conf"),
            $"Dir::Etc \"{In("etc")}\";\nDir::Etc::parts \"/dev/null\";\nAcquire::Retries \"0\";\nAcquire::http::Pipeline-Depth \"0\";\nAcquire::http::Proxy::127.0.0.1 \"DIRECT\";\n");
        Variables["APT_CONFIG"] = In("apt.conf");
    }

    /// <summary>Starts <c>keras-bridge provision</c>.</summary>
    public ToolRun Provision(params string[] arguments) => Start(["provision", "--cache", Cache, .. arguments]);

    public ToolRun Start(params string[] arguments) => new("dotnet", [KerasBridgeTool, .. arguments], Variables);

    public static string KerasBridgeTool => Path.Combine(AppContext.BaseDirectory, "keras-bridge.dll");

    /// <summary>The environments that are complete.</summary>
    public string[] Environments() => Folders("environments");

    public string[] Folders(string name) => Directory.Exists(Path.Combine(Cache, name)) ? Directory.GetDirectories(Path.Combine(Cache, name)) : [];

    public void Dispose()
    {
        Server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
