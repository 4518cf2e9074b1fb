namespace KerasBridge;

/// <summary>A parameter that came, or got its name, in a version of Keras.</summary>
/// <param name="Parameter">Its newest name in Python.</param>
/// <param name="Since">The first version that has it.</param>
/// <param name="NameBefore">Its name in earlier versions, or null where they lack it.</param>
internal sealed record KerasDifference(string Parameter, Version Since, string? NameBefore = null)
{
    private static readonly Version s_keras3 = new(3, 0);

    /// <summary>A parameter that Keras 2 lacks.</summary>
    public static KerasDifference Keras3Only(string parameter) => new(parameter, s_keras3);

    /// <summary>A parameter that has another name in Keras 2.</summary>
    public static KerasDifference RenamedInKeras3(string parameter, string nameBefore) => new(parameter, s_keras3, nameBefore);
}
