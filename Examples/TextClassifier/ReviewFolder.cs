/// <summary>
/// Made-up reviews in text files, as data sets of texts lie on disk: <c>train/good/17.txt</c>. The example brings no data along, so it
/// writes its own; the same ones every time.
/// </summary>
internal sealed class ReviewFolder : IDisposable
{
    private const int TestShare = 4;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reviews-");

    /// <summary>The reviews to learn from, each read from its file when it is its turn.</summary>
    public IEnumerable<Review> Training => Read("train");

    /// <summary>The reviews to judge by, likewise.</summary>
    public IEnumerable<Review> Test => Read("test");

    /// <summary>Writes reviews to learn from, and a quarter as many to judge by.</summary>
    /// <returns>How many were written.</returns>
    public int Write(int count)
    {
        var writer = new ReviewWriter(new Random(42));
        Write(writer, "train", count);
        Write(writer, "test", Math.Max(count / TestShare, 1));
        return count;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(ReviewWriter writer, string part, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Review review = writer.Next();
            DirectoryInfo folder = _folder.CreateSubdirectory(Path.Combine(part, review.IsGood ? "good" : "bad"));
            File.WriteAllText(Path.Combine(folder.FullName, $"{i}.txt"), review.Text);
        }
    }

    // File systems list files in any order; sorted, the order is the same every time, and the data set mixes them.
    private IEnumerable<Review> Read(string part) => Directory
        .EnumerateFiles(Path.Combine(_folder.FullName, part), "*.txt", SearchOption.AllDirectories)
        .OrderBy(Path.GetFileName, StringComparer.Ordinal)
        .Select(file => new Review(File.ReadAllText(file), Path.GetFileName(Path.GetDirectoryName(file)) == "good"));
}
