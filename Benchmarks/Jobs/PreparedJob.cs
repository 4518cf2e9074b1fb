namespace KerasBridge.Benchmarks.Jobs;

/// <summary>A job whose model and data are made.</summary>
/// <param name="Model">The model, which Python's loop uses as well.</param>
/// <param name="Run">Does the job once, driven by C#.</param>
internal sealed record PreparedJob(CompiledModel Model, Action Run);
