using System.Text.Json;

namespace KerasBridge.Environments;

/// <summary>What stands beside a provisioned environment (<c>kerasbridge.json</c>). All paths are relative, so that the folder can be moved.</summary>
/// <param name="Source">Where it came from: <c>pip</c> or <c>debian</c>.</param>
/// <param name="Backend">Keras's name of its backend.</param>
/// <param name="Interpreter">Path of the interpreter.</param>
/// <param name="PrivatePrefix">Folder of an unpacked distribution whose libraries the loader does not search; null for a virtual environment.</param>
/// <param name="LibraryFolders">Folders of such libraries, first one first.</param>
internal sealed record ProvisionedManifest(
    string Source, string Backend, string Interpreter, string? PrivatePrefix = null, IReadOnlyList<string>? LibraryFolders = null)
{
    public const string FileName = "kerasbridge.json";

    public static ProvisionedManifest Read(JsonElement json) => new(
        json.Text("source"), json.Text("backend"), json.Text("interpreter"), json.OptionalText("private_prefix"), json.Texts("library_folders"));
}
