namespace KerasBridge;

/// <summary>What a call of a layer or model is told besides its inputs.</summary>
/// <param name="Training">Whether this is training; null where the caller did not say.</param>
/// <param name="Mask">Which steps of the inputs count, where a layer before says so: in the structure of the inputs.</param>
public sealed record CallContext(bool? Training, TensorTree? Mask);
