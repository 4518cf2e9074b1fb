namespace KerasBridge.Tests.Integration.Data;

/// <summary>Tables and images from files.</summary>
public sealed class FileSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_table_is_read_by_the_names_of_its_columns()
    {
        string path = Write("a,\"the, label\",b\n1,10,2.5\n3,\"20\",-4e1\n");

        Batch batch = Dataset.FromCsv(path, targets: ["the, label"]).Batch(8).Single();

        Assert.Equal([1, 2.5f, 3, -40], batch.X[0].ToArray<float>());
        Assert.Equal([2, 2], batch.X[0].Shape);
        Assert.Equal([10, 20], batch.Y[0].ToArray<float>());
        Assert.Equal([2, 1], batch.Y[0].Shape);
        Assert.Equal([2.5f, -40], Dataset.FromCsv(path, ["a"], features: ["b"]).Batch(8).Single().X[0].ToArray<float>());
    }

    [Fact]
    public void A_table_may_have_no_header_and_another_separator()
    {
        string path = Write("1;2\n3;4\n");

        Batch batch = Dataset.FromCsv(path, ["1"], options: new CsvOptions { Separator = ';', HasHeader = false }).Batch(8).Single();

        Assert.Equal([1, 3], batch.X[0].ToArray<float>());
        Assert.Equal([2, 4], batch.Y[0].ToArray<float>());
    }

    [Fact]
    public void A_wrong_table_says_where()
    {
        Assert.Throws<FileNotFoundException>(() => Dataset.FromCsv(_folder.File("none.csv"), ["a"]));
        Assert.Throws<ArgumentException>("path", () => Dataset.FromCsv(Write(""), ["a"]));
        Assert.Contains("has no column 'c'. It has: a, b.", Assert.Throws<ArgumentException>("targets", () => Dataset.FromCsv(Write("a,b\n"), ["c"])).Message);
        Assert.Contains("line 3, column a: 'x' is no number", Read("a,b\n1,2\nx,4\n").Message);
        Assert.Contains("line 2: there are 3 values, and 2 columns", Read("a,b\n1,2,3\n").Message);
        Assert.Contains("line 2: the quotes do not match", Read("a,b\n\"1\"2,3\n").Message);
    }

    [Fact]
    public void A_table_trains()
    {
        string path = Write("x,y,sum\n" + string.Join("\n", Enumerable.Range(0, 10).Select(i => FormattableString.Invariant($"{i / 10.0},{1},{1 + (i / 10.0)}"))));
        using CompiledModel model = DataModels.Line();

        History history = model.Fit(Dataset.FromCsv(path, ["sum"]).Shuffle(seed: 1).Batch(4).Prefetch(), epochs: 5, verbose: Verbosity.Silent);

        Assert.True(history.Loss[^1] < history.Loss[0]);
    }

    [Fact]
    public void Images_come_with_the_number_of_their_folder()
    {
        Image("dogs/1.png", 200);
        Image("cats/1.png", 10);
        Image("cats/2.png", 20);
        File.WriteAllText(_folder.File("cats/notes.txt"), "no image");

        ImageFolder images = Dataset.FromImageFolder(_folder.Path, size: (2, 3));

        Assert.Equal(["cats", "dogs"], images.ClassNames);
        Assert.Equal(3, images.Samples.Count);
        Batch batch = images.Samples.Batch(8).Single();
        Assert.Equal([3, 2, 3, 3], batch.X[0].Shape);
        Assert.Equal(DType.Float32, batch.X[0].DType);
        Assert.Equal([10, 20, 200], batch.X[0].ToArray<float>().Where((_, i) => i % 18 == 0));
        Assert.Equal([0, 0, 1], batch.Y[0].ToArray<int>());
        Assert.Equal([3, 2, 3, 1], Dataset.FromImageFolder(_folder.Path, (2, 3), ColorMode.Grayscale).Samples.Batch(8).Prefetch().Single().X[0].Shape);
    }

    [Fact]
    public void A_wrong_folder_says_so()
    {
        Assert.Throws<DirectoryNotFoundException>(() => Dataset.FromImageFolder(_folder.File("none"), 2));
        Assert.Throws<ArgumentException>("path", () => Dataset.FromImageFolder(_folder.Path, 2));
        Directory.CreateDirectory(_folder.File("cats"));
        File.WriteAllText(_folder.File("cats/broken.png"), "no image");
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Dataset.FromImageFolder(_folder.Path, 2).Samples.Batch(1).Single());
        Assert.Contains("broken.png", error.Message);
        Assert.IsType<PythonException>(error.InnerException, exactMatch: false);
    }

    [Fact]
    public void A_Python_without_Pillow_says_what_to_install()
    {
        Image("cats/1.png", 10);
        using PyObject sys = PyObject.Import("sys");
        using PyObject modules = sys.GetAttr("modules");
        using PyObject pillow = PyObject.Import("PIL.Image");
        modules.SetItem("PIL.Image", PyValue.None);
        try
        {
            Assert.Contains("Pillow", Assert.Throws<NotSupportedException>(() => Dataset.FromImageFolder(_folder.Path, 2)).Message);
        }
        finally
        {
            modules.SetItem("PIL.Image", pillow);
        }
    }

    private FormatException Read(string table) =>
        Assert.Throws<FormatException>(() => Dataset.FromCsv(Write(table), ["b"]).Batch(8).ToList());

    private string Write(string table)
    {
        string path = _folder.File("table.csv");
        File.WriteAllText(path, table);
        return path;
    }

    private void Image(string name, byte brightness)
    {
        string path = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var pixels = new float[4, 4, 3];
        System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref pixels[0, 0, 0], pixels.Length).Fill(brightness);
        Utils.SaveImg(path, NDArray.From(pixels), scale: false);
    }
}
