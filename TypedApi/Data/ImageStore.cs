namespace KerasBridge;

/// <summary>Samples that are image files, decoded by Keras when they are needed.</summary>
internal sealed class ImageStore((string File, int Class)[] images, Size2D size, Optional<ColorMode> colorMode) : SampleStore
{
    public override int Count => images.Length;

    /// <summary>Checks that the running Python can decode images.</summary>
    /// <exception cref="NotSupportedException">It can't.</exception>
    public static void CheckPillow()
    {
        try
        {
            PyObject.Import("PIL.Image").Dispose();
        }
        catch (PythonImportException exception)
        {
            throw new NotSupportedException("Images are decoded by Pillow, which the Python that runs has not: install it there (pip install pillow).", exception);
        }
    }

    public override Sample At(int index)
    {
        (string file, int number) = images[index];
        using PyObject image = Decode(file);
        using NDArray pixels = Utils.ImgToArray(image, dtype: DType.Float32);
        int[] sizes = [.. pixels.Shape.Select(axis => (int)axis!.Value)];
        var result = new float[sizes[0], sizes[1], sizes[2]];
        Buffer.BlockCopy(pixels.ToArray<float>(), 0, result, 0, Buffer.ByteLength(result));
        return new Sample(result, number);
    }

    private PyObject Decode(string file)
    {
        try
        {
            return Utils.LoadImg(file, colorMode, size);
        }
        catch (PythonException exception)
        {
            throw new InvalidDataException($"{file} can't be read as an image: {exception.Message}", exception);
        }
    }
}
