using KerasBridge.Generator;

// dotnet run --project TypedApi/Generator             writes the generated files
// dotnet run --project TypedApi/Generator -- --check  fails where they differ from what would be written
string repository = Repository.Find();
var generation = new Generation(repository);
IReadOnlyDictionary<string, string> files = generation.Files();
Console.WriteLine(generation.Coverage);
if (args.Contains("--types"))
{
    KerasBridge.Generator.Reports.TypeReport.Write(Console.Out, generation.Api);
    return 0;
}

if (!args.Contains("--check"))
{
    Console.WriteLine($"{files.Count} files, {OutputFolder.Write(repository, files)} of them changed.");
    return 0;
}

IReadOnlyList<string> differences = OutputFolder.Differences(repository, files);
foreach (string path in differences)
{
    Console.Error.WriteLine($"{path} is not what the generator makes: run dotnet run --project TypedApi/Generator.");
}

return differences.Count == 0 ? 0 : 1;
