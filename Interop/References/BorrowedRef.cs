namespace KerasBridge.Interop.References;

/// <summary>A reference that somebody else keeps alive: valid only as long as its owner. Null means that Python has set an error.</summary>
internal readonly ref struct BorrowedRef(nint address)
{
    public nint Address { get; } = address;

    public bool IsNull => Address == 0;

    /// <summary>Whether the object's class is <paramref name="type"/>, and not one derived from it.</summary>
    public unsafe bool IsExactly(nint type)
    {
        if (CApi.Api.Py_TYPE != null)
        {
            return CApi.Api.Py_TYPE(Address) == type;
        }

        nint own = CApi.Api.PyObject_Type(Address);
        CApi.Api.Py_DecRefKept(own);
        return own == type;
    }

    /// <summary>A reference of one's own to the same object.</summary>
    public unsafe NewRef ToNew()
    {
        CApi.Api.Py_IncRef(Address);
        return new NewRef(Address);
    }
}
