namespace KerasBridge;

/// <summary>Helpers of upstream <c>keras.utils</c>.</summary>
public static partial class Utils
{
    private static readonly KerasSymbol s_toCategorical = new("keras.utils.to_categorical");

    /// <summary>
    /// Class numbers as one-hot vectors, as <c>CategoricalCrossentropy</c> expects them: 3 of 5 becomes <c>[0, 0, 0, 1, 0]</c>.
    /// Upstream <c>keras.utils.to_categorical</c>.
    /// </summary>
    /// <param name="x">The class numbers, whole and from 0.</param>
    /// <param name="numClasses">The number of classes. Default: one more than the greatest class number.</param>
    /// <returns>An array with one more axis, of size <paramref name="numClasses"/>.</returns>
    /// <exception cref="ArgumentException">The array is empty, or holds what is no class number or not below <paramref name="numClasses"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numClasses"/> is below 1.</exception>
    public static NDArray ToCategorical(NDArray x, Optional<int> numClasses = default)
    {
        ArgumentNullException.ThrowIfNull(x);
        Check.AtLeast(numClasses, 1);
        CheckClasses(x, numClasses.Or(int.MaxValue));
        using PyObject vectors = s_toCategorical.Create(x, ("num_classes", numClasses));
        return NDArray.FromPython(vectors);
    }

    // Upstream cuts fractions off and counts negative numbers from the last class on, without a word.
    private static void CheckClasses(NDArray x, int numClasses)
    {
        double[] classes = x.ToArray<double>();
        if (classes.Length == 0)
        {
            throw new ArgumentException($"An array of shape {x.Shape} holds no class numbers.", nameof(x));
        }

        foreach (double label in classes)
        {
            if (label < 0 || label >= numClasses || label != Math.Floor(label))
            {
                throw new ArgumentException($"{label} is no class number: whole numbers from 0 to {numClasses - 1L} are.", nameof(x));
            }
        }
    }
}
