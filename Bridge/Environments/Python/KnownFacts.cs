namespace KerasBridge.Environments;

/// <summary>What was found out about an environment by really importing Keras there, and the files that this rests on.</summary>
internal sealed record KnownFacts(InterpreterFacts Facts, string LibPython, IReadOnlyList<FileStamp> Stamps);
