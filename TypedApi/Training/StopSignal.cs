namespace KerasBridge;

/// <summary>Leaves a loop of Keras that has no other way out: the evaluation of Keras 2.</summary>
internal sealed class StopSignal() : Exception("The training was asked to stop.");
