namespace KerasBridge.Benchmarks.Micro;

/// <summary>The names of the operations that are measured; each driver uses the same ones.</summary>
internal static class MicroRows
{
    public const string Call = "call f(int) → object";
    public const string CallToInt = "call f(int) → int";
    public const string GetAttr = "getattr → object, lock held";
    public const string GetAttrToInt = "getattr → int";
    public const string GetAttrToIntLocked = "getattr → int, lock held";
    public const string Callback = "C# callback, lock kept";
    public const string UnlockedCallback = "C# callback, lock given up";
    public const string NestedEntry = "GIL entry, nested";
    public const string OutermostEntry = "GIL entry, same thread";
    public const string ThreadEntry = "GIL entry, threads:";
    public const string Exception = "exception";
    public const string ExceptionText = "exception with traceback text";
    public const string ToNDArray = "float[] → ndarray,";
    public const string ToSpan = "ndarray → Span,";
    public const string ToSpanAgain = "ndarray → Span again,";
    public const string CopyTo = "ndarray → given Span,";
    public const string ToArray = "ndarray → new float[],";
    public const string ToKeptArrays = "ndarray → new float[], kept,";

    /// <summary>The row of an operation that has a parameter.</summary>
    public static string With(string row, object parameter) => $"{row} {parameter}";
}
