namespace KerasBridge.Tests.CompileFail.Migration;

/// <summary>What stands side by side on the page.</summary>
/// <param name="Name">The heading above it.</param>
/// <param name="Left">With another library.</param>
/// <param name="Right">The same with KerasBridge.</param>
internal sealed record Pair(string Name, CodeBlock Left, CodeBlock Right);
