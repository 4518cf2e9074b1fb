namespace KerasBridge;

/// <summary>The processor that a backend computes on.</summary>
public readonly record struct KerasDevice
{
    private KerasDevice(int? gpu) => GpuIndex = gpu;

    /// <summary>The CPU only: GPUs are hidden from the backend.</summary>
    public static KerasDevice Cpu => default;

    /// <summary>The number of the only GPU that the backend sees, from 0; null means the CPU.</summary>
    public int? GpuIndex { get; }

    /// <summary>One GPU.</summary>
    /// <param name="index">Its number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public static KerasDevice Gpu(int index = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new KerasDevice(index);
    }

    /// <inheritdoc/>
    public override string ToString() => GpuIndex is { } index ? $"gpu:{index}" : "cpu";
}
