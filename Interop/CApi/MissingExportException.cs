namespace KerasBridge.Interop.CApi;

/// <summary>The libpython that was opened lacks a function of the C-API that KerasBridge needs.</summary>
internal sealed class MissingExportException(string name, string? library) : EntryPointNotFoundException(
    $"{library} does not export {name}. KerasBridge needs CPython 3.9 to 3.14 (the GIL build); is this another implementation or version?");
