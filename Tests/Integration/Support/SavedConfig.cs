using System.IO.Compression;

namespace KerasBridge.Tests.Integration;

/// <summary>Changes what a saved model says of its layers.</summary>
internal static class SavedConfig
{
    public static string Edit(string path, Func<string, string> edit)
    {
        if (path.EndsWith(".keras", StringComparison.Ordinal))
        {
            EditArchive(path, edit);
        }
        else
        {
            EditHdf5(path, edit);
        }

        return path;
    }

    private static void EditArchive(string path, Func<string, string> edit)
    {
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Update);
        ZipArchiveEntry entry = archive.GetEntry("config.json")!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("config.json").Open());
        writer.Write(edit(text));
    }

    private static void EditHdf5(string path, Func<string, string> edit)
    {
        using PyObject h5 = PyObject.Import("h5py");
        using PyObject file = h5.Invoke("File", path, "r+");
        using PyObject attributes = file.GetAttr("attrs");
        using PyObject config = attributes["model_config"];
        using PyObject text = config.HasAttr("decode") ? config.Invoke("decode") : config.Share();
        using PyObject changed = ((PyValue)edit(text.As<string>())).ToPyObject();
        attributes.SetItem("model_config", changed.Invoke("encode"));
        file.Invoke("close").Dispose();
    }
}
