using System.Text.RegularExpressions;

namespace KerasBridge;

/// <summary>What Keras's errors while loading mean: both Kerases raise other Python types, and say it at length.</summary>
internal static partial class ModelFileErrors
{
    /// <summary>The exception for an error of <c>load_model</c>.</summary>
    public static ModelFileException Explain(ModelFile file, PythonException error)
    {
        Match unknown = UnknownClass().Match(error.Message);
        if (unknown.Success)
        {
            return UnknownName(file, unknown.Groups["name"].Value, error);
        }

        return UnsafeLambda().IsMatch(error.Message)
            ? NeedsTrust(file, "one or more", error)
            : new ModelFileException(file.Path, file.Content, $"can't be made a model of: {FirstLine(error.Message)}{Advice(file)}", error);
    }

    /// <summary>The refusal of a file that would run code.</summary>
    public static ModelFileException NeedsTrust(ModelFile file, string layers, Exception? inner = null) =>
        new(
            file.Path,
            file.Content,
            $"brings Python code along (Lambda layers: {layers}), which loading would run. If you trust its author, pass {nameof(ModelFileTrust)}.{nameof(ModelFileTrust.MayRunCodeFromFile)}.",
            inner)
        { NeedsTrust = true };

    private static ModelFileException UnknownName(ModelFile file, string name, PythonException error)
    {
        string registered = RegisteredName(error.Message) ?? name;
        string ofCSharp = $"register the class of C# with {nameof(CustomObjects)}.{nameof(CustomObjects.Register)} under the name '{registered}' before loading";
        string ofPython = $"Pass the Python class or function in customObjects under the name '{registered}'";
        string advice = OfCSharp().IsMatch(error.Message) ? $"It is written in C#: {ofCSharp}." : $"{ofPython}, or {ofCSharp}.";
        return new ModelFileException(file.Path, file.Content, $"uses '{name}', which Keras does not know. {advice}", error) { UnknownClassName = name };
    }

    // Classes that were registered with a package go by "Package>Name".
    private static string? RegisteredName(string message) =>
        Registered().Match(message) is { Success: true } match ? match.Groups["name"].Value : null;

    private static string Advice(ModelFile file) => file.IsCompiled
        ? " (Model.Load leaves out what the model was compiled with, where older files often differ.)"
        : "";

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();

    [GeneratedRegex(@"(?:Could not locate (?:class|function) |Unknown [a-z ]+: ?)'?(?<name>[^'{}\[\].\s]+)")]
    private static partial Regex UnknownClass();

    [GeneratedRegex("'registered_name': '(?<name>[^']+)'")]
    private static partial Regex Registered();

    [GeneratedRegex("'module': 'kerasbridge_custom'")]
    private static partial Regex OfCSharp();

    [GeneratedRegex("arbitrary code execution|unsafe_deserialization", RegexOptions.IgnoreCase)]
    private static partial Regex UnsafeLambda();
}
