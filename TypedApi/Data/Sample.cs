namespace KerasBridge;

/// <summary>One sample, in memory of .NET: a <see cref="Samples.Batch"/> of them crosses to Python.</summary>
/// <param name="X">The input.</param>
/// <param name="Y">The expected output; left out, none.</param>
/// <param name="Weight">How much the sample counts in the loss; null where all count the same.</param>
public sealed record Sample(SampleData X, SampleData Y = default, float? Weight = null);
