using Microsoft.CodeAnalysis;

namespace KerasBridge.Tests.CompileFail;

/// <summary>A few statements of a user of the library, compiled against it as it is.</summary>
internal static class Snippet
{
    /// <summary>
    /// Asserts that the compiler refuses the first snippet with this one error, and accepts the second, which is what the user should
    /// have written: so it is the misuse that is refused, and nothing around it.
    /// </summary>
    /// <param name="refused">Statements with the misuse.</param>
    /// <param name="error">The compiler's id and the beginning of its message, such as <c>CS1061: 'Model' does not</c>.</param>
    /// <param name="accepted">The same without the misuse.</param>
    /// <param name="because">What the compiler saves the user from, in plain words.</param>
    public static void Refuses(string refused, string error, string accepted, string because)
    {
        string[] found = Errors(refused);
        Assert.True(found.Length == 1 && found[0].StartsWith(error, StringComparison.Ordinal), $"{because}\nExpected {error}\nFound {string.Join('\n', found)}");
        Assert.Empty(Errors(accepted));
    }

    private static string[] Errors(string statements) =>
    [
        .. Compiler.Compile(Compiler.Own, Program(statements))
            .Where(found => found.Severity == DiagnosticSeverity.Error)
            .Select(found => $"{found.Id}: {found.GetMessage()}"),
    ];

    // What the snippets are about comes in as parameters, so that each shows its point alone.
    private static string Program(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using KerasBridge;
        using KerasBridge.Layers;
        using KerasBridge.Losses;
        using KerasBridge.Metrics;
        using KerasBridge.Optimizers;

        internal static class Program
        {
            internal static void Run(
                Model model, Sequential sequential, CompiledModel compiled, Tensor tensor, NDArray x, NDArray y, Optimizer optimizer, Loss loss,
                KerasOptions options, PyObject python)
            {
                {{statements}}
            }
        }
        """;
}
