namespace KerasBridge;

/// <summary>A parameter that came, or got its name, in a version of Keras.</summary>
/// <param name="Parameter">Its newest name in Python.</param>
/// <param name="First">The first version that has it under this name.</param>
/// <param name="NameBefore">Its name in earlier versions, or null where they lack it.</param>
internal sealed record KerasDifference(string Parameter, Version First, string? NameBefore = null)
{
    private static readonly Version s_keras3 = new(3, 0);

    /// <summary>A parameter that earlier versions lack.</summary>
    public static KerasDifference Since(string parameter, int major, int minor) => new(parameter, new Version(major, minor));

    /// <inheritdoc cref="Since(string, int, int)"/>
    public static KerasDifference Since(string parameter, int major, int minor, int build) => new(parameter, new Version(major, minor, build));

    /// <summary>A parameter that Keras 2 lacks.</summary>
    public static KerasDifference Keras3Only(string parameter) => new(parameter, s_keras3);

    /// <summary>A parameter that has another name in Keras 2.</summary>
    public static KerasDifference RenamedInKeras3(string parameter, string nameBefore) => new(parameter, s_keras3, nameBefore);

    /// <summary>The arguments under the names that the running Keras has for them.</summary>
    /// <exception cref="KerasVersionException">The running Keras lacks a parameter that an argument is given for.</exception>
    public static Argument[] Apply(KerasDifference[] differences, string symbol, ReadOnlySpan<Argument> arguments)
    {
        Version running = KerasRuntime.Current.KerasVersion;
        Argument[] applied = arguments.ToArray();
        foreach (KerasDifference difference in differences)
        {
            if (running < difference.First)
            {
                difference.Apply(symbol, applied, running);
            }
        }

        return applied;
    }

    private void Apply(string symbol, Argument[] arguments, Version running)
    {
        int at = Array.FindIndex(arguments, argument => argument.Name == Parameter && argument.Value.IsSet);
        if (at >= 0)
        {
            string older = NameBefore ?? throw new KerasVersionException($"{symbol}({Parameter})", First, running);
            arguments[at] = new Argument(older, arguments[at].Value);
        }
    }
}
