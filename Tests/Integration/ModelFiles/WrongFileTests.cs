using System.IO.Compression;

namespace KerasBridge.Tests.Integration.ModelFiles;

/// <summary>Files that are no models: each exception says what the file really is, and the runtime goes on.</summary>
public sealed class WrongFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, byte[], ModelFileContent> WrongBytes => new()
    {
        { "empty.h5", [], ModelFileContent.Empty },
        { "cut.h5", [0x89, .. "HDF\r\n"u8, 0x1a, 0x0a, 0, 0, 0], ModelFileContent.DamagedHdf5 },
        { "cut.keras", [.. "PK"u8, 3, 4, 20, 0], ModelFileContent.DamagedZip },
        { "pickle.h5", [0x80, 4, 0x95, 0, 0], ModelFileContent.Pickle },
        { "array.keras", [0x93, .. "NUMPY"u8, 1, 0], ModelFileContent.NumPyArrays },
        { "phone.keras", [28, 0, 0, 0, .. "TFL3"u8], ModelFileContent.TensorFlowLite },
        { "packed.h5", [0x1f, 0x8b, 8, 0], ModelFileContent.Gzip },
        { "model.json", [.. """{"class_name": "Sequential"}"""u8], ModelFileContent.Json },
        { "page.keras", [.. "<!DOCTYPE html><html>404</html>"u8], ModelFileContent.Html },
        { "pointer.h5", [.. "version https://git-lfs.github.com/spec/v1\noid"u8], ModelFileContent.GitLfsPointer },
        { "notes.h5", [.. "see the other folder"u8], ModelFileContent.Text },
        { "noise.h5", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], ModelFileContent.Unknown },
    };

    public void Dispose()
    {
        _folder.Dispose();
        RuntimeCheck.StillWorks();
    }

    [Theory]
    [MemberData(nameof(WrongBytes))]
    public void The_exception_says_what_the_file_is(string name, byte[] bytes, ModelFileContent content)
    {
        string path = _folder.File(name);
        File.WriteAllBytes(path, bytes);
        using Sequential model = TinyModels.Stack();

        AssertRefused(content, () => Model.Load(path));
        AssertRefused(content, () => CompiledModel.Load(path));
        AssertRefused(content, () => model.LoadWeights(path));
    }

    [Theory]
    [InlineData("data.pkl", ModelFileContent.TorchCheckpoint)]
    [InlineData("x.npy", ModelFileContent.NumPyArrays)]
    [InlineData("word/document.xml", ModelFileContent.OtherZip)]
    public void Other_zip_archives_are_recognised(string entry, ModelFileContent content)
    {
        string path = _folder.File("model.keras");
        using (ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            archive.CreateEntry(entry);
        }

        AssertRefused(content, () => Model.Load(path));
    }

    [Theory]
    [InlineData(".h5", ModelFileContent.DamagedHdf5)]
    [InlineData(".keras", ModelFileContent.DamagedZip)]
    public void A_model_that_is_cut_off_is_recognised(string extension, ModelFileContent content)
    {
        if (extension == ".keras")
        {
            OnKeras.Requires3(extension);
        }

        string path = SaveStack("model" + extension);
        using (FileStream file = File.OpenWrite(path))
        {
            file.SetLength(file.Length / 2);
        }

        AssertRefused(content, () => Model.Load(path));
    }

    [Fact]
    public void Missing_files_and_folders_are_told_apart()
    {
        string savedModel = Directory.CreateDirectory(_folder.File("saved")).FullName;
        File.WriteAllText(Path.Combine(savedModel, "saved_model.pb"), "");

        var missing = Assert.Throws<FileNotFoundException>(() => Model.Load(_folder.File("none.keras")));
        Assert.Equal(_folder.File("none.keras"), missing.FileName);
        AssertRefused(ModelFileContent.Folder, () => Model.Load(_folder.Path));
        AssertRefused(ModelFileContent.SavedModel, () => Model.Load(savedModel));
        Assert.Throws<ArgumentException>(() => Model.Load(""));
    }

    [Fact]
    public void Weights_alone_are_no_model()
    {
        string path = _folder.File("model.weights.h5");
        using Sequential model = TinyModels.Stack();
        model.SaveWeights(path);

        var error = AssertRefused(ModelFileContent.Hdf5Weights, () => Model.Load(path));

        Assert.Contains("LoadWeights", error.Message);
    }

    [Fact]
    public void HDF5_of_other_programs_is_no_model()
    {
        string path = _folder.File("data.h5");
        using (PyObject h5py = PyObject.Import("h5py"))
        using (PyObject file = h5py.Invoke("File", path, "w"))
        {
            file.Invoke("create_dataset", "measurements", ("data", PyValue.List(1, 2, 3))).Dispose();
            file.Invoke("close").Dispose();
        }

        AssertRefused(ModelFileContent.OtherHdf5, () => Model.Load(path));
    }

    [Fact]
    public void A_wrong_name_is_said_where_Keras_goes_by_names()
    {
        OnKeras.Requires3("Going by file names");
        File.Move(SaveStack("model.h5"), _folder.File("hdf5.keras"));
        File.Move(SaveStack("model.keras"), _folder.File("zip.h5"));

        var hdf5 = AssertRefused(ModelFileContent.Hdf5Model, () => Model.Load(_folder.File("hdf5.keras")));
        var zip = AssertRefused(ModelFileContent.KerasArchive, () => Model.Load(_folder.File("zip.h5")));

        Assert.Contains("ends in .h5", hdf5.Message);
        Assert.Contains("ends in .keras", zip.Message);
    }

    [Fact]
    public void Keras_2_says_that_an_archive_needs_Keras_3()
    {
        OnKeras.Requires2("Refusing archives");
        string path = _folder.File("model.keras");
        using (ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using (var config = new StreamWriter(archive.CreateEntry("config.json").Open()))
            {
                config.Write("""{"class_name": "Sequential"}""");
            }

            archive.CreateEntry("model.weights.h5");
        }

        var error = AssertRefused(ModelFileContent.KerasArchive, () => Model.Load(path));

        Assert.Contains("Keras 3", error.Message);
    }

    private static ModelFileException AssertRefused(ModelFileContent content, Func<object?> load)
    {
        var error = Assert.Throws<ModelFileException>(load);
        Assert.Equal(content, error.Content);
        Assert.StartsWith(error.Path, error.Message);
        return error;
    }

    private static void AssertRefused(ModelFileContent content, Action load) => AssertRefused(content, () =>
    {
        load();
        return null;
    });

    private string SaveStack(string name)
    {
        using Sequential model = TinyModels.Stack();
        model.Save(_folder.File(name));
        return _folder.File(name);
    }
}
