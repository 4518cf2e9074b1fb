namespace KerasBridge;

/// <summary>How far provisioning has come.</summary>
/// <param name="Step">What is being done: "Download the packages".</param>
/// <param name="BytesDone">Bytes done of this step; null where the step has no size.</param>
/// <param name="BytesTotal">Bytes of this step in all; null where that is not known.</param>
/// <param name="Detail">What the step is at, in the tool's own words; null where it says nothing.</param>
public sealed record ProvisioningProgress(string Step, long? BytesDone = null, long? BytesTotal = null, string? Detail = null);
