using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Callbacks;

/// <summary>
/// Python heap types whose objects carry a few machine words of .NET behind Python's own head. How large that head is differs between
/// builds of CPython and is asked for (<c>object.__basicsize__</c>), not assumed.
/// </summary>
internal sealed unsafe class ManagedType
{
    private const uint DefaultFlags = 1u << 18;

    private readonly nint _type;
    private readonly int _offset;

    /// <summary>Makes the type.</summary>
    /// <param name="gil">Proof of the lock.</param>
    /// <param name="name">Its dotted name.</param>
    /// <param name="words">How many machine words an object carries.</param>
    /// <param name="slots">Its behaviour, without the terminator.</param>
    public ManagedType(in GilScope gil, string name, int words, params ReadOnlySpan<PyTypeSlot> slots)
    {
        _offset = ObjectHeadSize(gil);
        var copy = (PyTypeSlot*)System.Runtime.InteropServices.NativeMemory.AllocZeroed((nuint)(slots.Length + 1), (nuint)sizeof(PyTypeSlot));
        slots.CopyTo(new Span<PyTypeSlot>(copy, slots.Length));
        var spec = new PyTypeSpec
        {
            name = NativeText.PermanentUtf8(name),
            basicsize = _offset + words * sizeof(nint),
            flags = DefaultFlags,
            slots = copy,
        };
        _type = new NewRef(Api.PyType_FromSpec(&spec)).OrThrow(gil).Address;
    }

    /// <summary>A new object whose words are zero.</summary>
    public NewRef New(in GilScope gil) => new NewRef(Api.PyType_GenericAlloc(_type, 0)).OrThrow(gil);

    /// <summary>Whether the object is of this type.</summary>
    public bool IsInstance(BorrowedRef value) => !value.IsNull && Api.PyObject_IsInstance(value.Address, _type) == 1;

    /// <summary>The words of one of the type's objects.</summary>
    public nint* Words(nint instance) => (nint*)(instance + _offset);

    /// <summary>Frees an object at the end of its deallocator, with the reference to the type that heap objects own.</summary>
    public void Free(nint instance)
    {
        Api.PyObject_Free(instance);
        Api.Py_DecRef(_type);
    }

    private static int ObjectHeadSize(in GilScope gil)
    {
        using NewRef builtins = Modules.Import(gil, "builtins").OrThrow(gil);
        using NewRef objectType = Attributes.Get(gil, builtins.Borrow(), "object").OrThrow(gil);
        using NewRef size = Attributes.Get(gil, objectType.Borrow(), "__basicsize__").OrThrow(gil);
        return (int)Api.PyLong_AsLongLong(size.Address);
    }
}
