namespace KerasBridge.Examples;

/// <summary>Something that an example can't do, said to the user.</summary>
public sealed class ExampleException(string message) : Exception(message);
