namespace KerasBridge;

/// <summary>
/// The input of one call. What was made of an array of .NET for the call goes with it: to leave that to the garbage collector costs as
/// much as to make it, and keeps the array pinned until then.
/// </summary>
internal readonly struct CallData(ModelData arrays, bool isOwn) : IDisposable
{
    /// <summary>The input, as arrays of NumPy.</summary>
    public ModelData Arrays => arrays;

    public void Dispose()
    {
        if (isOwn)
        {
            arrays[0].Dispose();
        }
    }
}
