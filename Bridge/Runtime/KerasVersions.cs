using Microsoft.Extensions.Logging;

namespace KerasBridge;

/// <summary>Versions of Keras.</summary>
internal static class KerasVersions
{
    /// <summary>The first version without a published hole in loading model files.</summary>
    public static readonly Version Safe = new(3, 12, 4);

    /// <summary>The first version that is recommended.</summary>
    public static readonly Version Recommended = new(3, 15, 1);

    /// <summary>The numbers of a version such as <c>3.16.0.dev1</c>.</summary>
    public static Version Parse(string text)
    {
        int[] numbers = text.Split('.').TakeWhile(part => int.TryParse(part, out _)).Select(int.Parse).Take(3).ToArray();
        return numbers.Length switch
        {
            0 => new Version(0, 0, 0),
            1 => new Version(numbers[0], 0, 0),
            2 => new Version(numbers[0], numbers[1], 0),
            _ => new Version(numbers[0], numbers[1], numbers[2]),
        };
    }

    public static void WarnIfUnsafe(Version version, ILogger logger)
    {
        if (version < Safe)
        {
            logger.UnsafeKeras(version, Recommended);
        }
    }
}
