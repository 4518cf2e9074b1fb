using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KerasBridge.Tests.CompileFail;

/// <summary>The C# compiler, with the options of this repository.</summary>
internal static class Compiler
{
    private static readonly string s_dotnet = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.CSharp14);

    // With internal members imported, the compiler tells what is out of reach from what does not exist.
    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, metadataImportOptions: MetadataImportOptions.Internal);

    private static readonly string[] s_own = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>The assemblies that this program runs on: .NET, and the library as it is.</summary>
    public static IReadOnlyList<MetadataReference> Own { get; } = References(s_own);

    /// <summary>The assemblies of .NET alone.</summary>
    public static IReadOnlyList<MetadataReference> DotNet { get; } = References(s_own.Where(path => Path.GetDirectoryName(path) == s_dotnet));

    /// <summary>Assemblies by their paths.</summary>
    public static IReadOnlyList<MetadataReference> References(IEnumerable<string> paths) => [.. paths.Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>What the compiler has to say, errors and warnings.</summary>
    /// <param name="references">The assemblies that the files may use.</param>
    /// <param name="files">The texts of the files. A file that begins with statements makes a program, others a library.</param>
    public static IReadOnlyList<Diagnostic> Compile(IEnumerable<MetadataReference> references, params IEnumerable<string> files)
    {
        CompilationUnitSyntax[] parsed = [.. files.Select(file => SyntaxFactory.ParseCompilationUnit(file, options: s_language))];
        bool isProgram = parsed.Any(file => file.Members.OfType<GlobalStatementSyntax>().Any());
        var compilation = CSharpCompilation.Create(
            "Snippet",
            parsed.Select(file => file.SyntaxTree),
            references,
            s_options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning)];
    }
}
