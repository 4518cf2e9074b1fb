namespace KerasBridge;

/// <summary>The running Keras lacks something that was asked for. Thrown before Python is called.</summary>
public sealed class KerasVersionException : NotSupportedException
{
    internal KerasVersionException(string symbol, Version? needed, Version running)
        : base($"{symbol} needs {(needed is null ? "another version of Keras" : $"Keras {needed} or later")}, and Keras {running} is running.")
    {
        Symbol = symbol;
        NeededVersion = needed;
        RunningVersion = running;
    }

    /// <summary>The symbol or parameter, by its name in Python.</summary>
    public string Symbol { get; }

    /// <summary>The first version that has it, or null where that is not known.</summary>
    public Version? NeededVersion { get; }

    /// <summary>The version that runs.</summary>
    public Version RunningVersion { get; }
}
