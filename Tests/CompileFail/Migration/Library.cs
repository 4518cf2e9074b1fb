using System.Reflection;
using Microsoft.CodeAnalysis;

namespace KerasBridge.Tests.CompileFail.Migration;

/// <summary>A library that the page has code for.</summary>
/// <param name="Title">How the page names it, at the head of a column.</param>
/// <param name="Properties">The build properties that name its assemblies; none for the library under test.</param>
/// <param name="Given">What the page presumes to exist, as members of a class.</param>
internal sealed record Library(string Title, IReadOnlyList<string> Properties, string Given)
{
    /// <summary>The right side.</summary>
    public static Library KerasBridge { get; } = new("KerasBridge", [], """
        public static Model model => null!;
        public static CompiledModel compiled => null!;
        public static NDArray x => null!;
        public static NDArray y => null!;
        public static NDArray sample => null!;
        public static float[] pixels => null!;
        public static PyObject layers => null!;
        public static CancellationToken stop => default;
        """);

    /// <summary>The left sides.</summary>
    public static IReadOnlyList<Library> Others { get; } =
    [
        new("pythonnet", ["PythonNetAssembly"], """
            public static dynamic np => null!;
            public static dynamic keras => null!;
            public static dynamic layers => null!;
            public static dynamic model => null!;
            public static dynamic x => null!;
            public static dynamic y => null!;
            public static dynamic sample => null!;
            public static float[] pixels => null!;
            """),
        new("Keras.NET", ["PythonNetAssembly", "NumpyBareAssembly", "KerasNetAssembly"], """
            public static BaseModel model => null!;
            public static NDarray x => null!;
            public static NDarray y => null!;
            """),
    ];

    /// <summary>Why its code can't be compiled here and what to do about it, or null where it can.</summary>
    public string? Lacks =>
        Properties.All(property => AssemblyOf(property) is not null)
            ? null
            : $"No assemblies of {Title} here. Build with {string.Join(' ', Properties.Select(property => $"-p:{property}=PATH"))}.";

    /// <summary>What its code may use. Other libraries don't see ours.</summary>
    public IReadOnlyList<MetadataReference> References =>
        Properties.Count == 0
            ? Compiler.Own
            : [.. Compiler.DotNet, .. Compiler.References(Properties.SelectMany(property => WithBase(AssemblyOf(property)!)))];

    private static string? AssemblyOf(string property) =>
        typeof(Library).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == property).Value is { Length: > 0 } path ? path : null;

    // The base classes of Keras.NET stand in an assembly of their own, Tensorflow.dll.
    private static IEnumerable<string> WithBase(string assembly)
    {
        string parts = Path.Combine(Path.GetDirectoryName(assembly)!, "Tensorflow.dll");
        return Path.GetFileName(assembly) == "Keras.dll" && File.Exists(parts) ? [assembly, parts] : [assembly];
    }
}
