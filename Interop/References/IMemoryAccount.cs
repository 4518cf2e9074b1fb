namespace KerasBridge.Interop.References;

/// <summary>Counts memory of Python that references keep.</summary>
internal interface IMemoryAccount
{
    /// <summary>A reference was given back, or is about to be: on any thread, also that of the finalisers, and without Python's lock.</summary>
    void Remove(long size);
}
