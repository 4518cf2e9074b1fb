namespace KerasBridge;

/// <summary>Distances along axes: in bytes, as NumPy says them, and in elements, as .NET's tensors do.</summary>
internal static class TensorStrides
{
    /// <summary>Fills in the distances in bytes. Returns whether elements are seen several times (broadcast).</summary>
    public static bool ToBytes(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int itemSize, Span<nint> bytes)
    {
        bool isBroadcast = false;
        for (int axis = 0; axis < lengths.Length; axis++)
        {
            bytes[axis] = strides[axis] * itemSize;
            isBroadcast |= lengths[axis] > 1 && strides[axis] == 0;
        }

        return isBroadcast;
    }

    /// <summary>Fills in the distances in elements. Returns whether .NET's tensors know such ones.</summary>
    public static bool ToElements(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> bytes, int itemSize, Span<nint> strides)
    {
        bool isKnown = true;
        for (int axis = 0; axis < lengths.Length; axis++)
        {
            // The distance along an axis of one element says nothing; tensors want zero there.
            strides[axis] = lengths[axis] == 1 ? 0 : bytes[axis] / itemSize;
            isKnown &= lengths[axis] == 1 || (bytes[axis] >= 0 && bytes[axis] % itemSize == 0);
        }

        return isKnown;
    }
}
