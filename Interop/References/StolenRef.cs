namespace KerasBridge.Interop.References;

/// <summary>A reference whose ownership passes to whoever receives it (CPython's "steals a reference").</summary>
internal readonly ref struct StolenRef(nint address)
{
    public nint Address { get; } = address;
}
