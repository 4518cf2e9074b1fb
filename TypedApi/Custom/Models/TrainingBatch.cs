namespace KerasBridge;

/// <summary>The samples of one step of training or evaluation.</summary>
/// <param name="X">The inputs.</param>
/// <param name="Y">The expected outputs, or null where there are none.</param>
/// <param name="SampleWeight">How much each sample counts, or null where all count the same.</param>
public sealed record TrainingBatch(TensorTree X, TensorTree? Y, TensorTree? SampleWeight);
