using KerasBridge;
using KerasBridge.Environments;
using Microsoft.Extensions.Logging.Abstractions;
try {
var sw = System.Diagnostics.Stopwatch.StartNew();
var last="";
var e = new EnvironmentResolver().Resolve(new EnvironmentOptions(), new P(p => { if (p.Step!=last) { last=p.Step; Console.WriteLine($"{sw.Elapsed} {p}"); } else if (args.Length>0) Console.WriteLine($"   {sw.Elapsed} {p}"); }), NullLogger.Instance, default);
Console.WriteLine(e); Console.WriteLine(string.Join("\n", e.Variables)); Console.WriteLine(string.Join("\n", e.LibraryFolders)); Console.WriteLine(string.Join("\n", e.SearchPath));
Console.WriteLine(sw.Elapsed);
} catch (Exception e) { Console.WriteLine(e.GetType()+": "+e.Message); }
class P(Action<ProvisioningProgress> a) : IProgress<ProvisioningProgress> { public void Report(ProvisioningProgress p) => a(p); }
