namespace KerasBridge;

public sealed partial class Dataset
{
    /// <summary>The samples of arrays. Rows are copied into batches as they are needed, without Python's lock.</summary>
    /// <param name="x">The input: an array, several in order, or several by name. The first axis counts samples.</param>
    /// <param name="y">The expected output, likewise. Left out: none.</param>
    /// <param name="sampleWeight">How much each sample counts. Default: all the same.</param>
    /// <exception cref="ArgumentException">There is no array, one is empty, or numbers of samples differ.</exception>
    /// <exception cref="ObjectDisposedException">An array is disposed.</exception>
    public static Samples From(ModelData x, ModelData y = default, ModelData sampleWeight = default) =>
        new IndexedSamples(new ArrayStore(x, y, sampleWeight));

    /// <summary>Samples that come one after the other, such as from an iterator method. Each epoch enumerates them anew.</summary>
    public static Samples FromSamples(IEnumerable<Sample> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return new StreamedSamples(() => new OneAtATime<Sample>(samples), Known(samples));
    }

    /// <summary>Batches that come one after the other, such as from an iterator method. Each epoch enumerates them anew.</summary>
    public static Dataset FromBatches(IEnumerable<Batch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        return batches as Dataset ?? new Dataset(_ => new OneAtATime<Batch>(batches), Known(batches));
    }

    /// <summary>Batches that have to be waited for, such as from a network. Each epoch enumerates them anew.</summary>
    public static Dataset FromBatches(IAsyncEnumerable<Batch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        return new Dataset(stop => Waiting.For(batches, stop), count: null);
    }

    /// <summary>Samples from a text file with a table of numbers, which is read while they are needed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="targets">The names of the columns that are the expected output.</param>
    /// <param name="features">The names of the columns that are the input. Default: all others.</param>
    /// <param name="options">How the file is written. Default: with commas, and names in the first line.</param>
    /// <returns>Rows of <see cref="float"/>: the features as input, the targets as expected output.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentException">There is no such column; the message lists those that exist.</exception>
    /// <remarks>What is no number is found while the samples are read: a <see cref="FormatException"/> that says where it stands.</remarks>
    public static Samples FromCsv(string path, IReadOnlyList<string> targets, IReadOnlyList<string>? features = null, CsvOptions? options = null)
    {
        var file = new CsvFile(path, options ?? new CsvOptions());
        int[] y = file.Columns(Check.NoNulls(targets), nameof(targets));
        int[] x = features is null ? file.ColumnsBut(y) : file.Columns(Check.NoNulls(features), nameof(features));
        return new StreamedSamples(() => file.Read(x, y), count: null);
    }

    /// <summary>
    /// The images of a folder that has a folder for each class, decoded by Python's Pillow through Keras (upstream <c>load_img</c>).
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="size">The size that the images are brought to.</param>
    /// <param name="colorMode">The colours: three channels, one, or four. Default: three.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">It has no folder with images in it.</exception>
    /// <exception cref="NotSupportedException">The Python that runs has no Pillow.</exception>
    /// <remarks>A file that is no image is found when it is needed: an <see cref="InvalidDataException"/> that names it.</remarks>
    public static ImageFolder FromImageFolder(string path, Size2D size, Optional<ColorMode> colorMode = default) => new(path, size, colorMode);

    /// <summary>Arrays as data of 32 samples each, such as for a validation: <c>validationData: (x, y)</c>.</summary>
    /// <inheritdoc cref="From" path="/exception"/>
    public static implicit operator Dataset((ModelData X, ModelData Y) arrays) => From(arrays.X, arrays.Y).Batch(32);

    private static long? Known<T>(IEnumerable<T> items) => items.TryGetNonEnumeratedCount(out int count) ? count : null;
}
