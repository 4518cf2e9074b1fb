using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// NumPy's functions for packages that are compiled against it. Their places in its table stay the same as long as such packages need
/// not be compiled anew: a NumPy of another generation than those known here is called as a Python program calls it.
/// </summary>
internal sealed unsafe class NumPyFunctions
{
    private const string TableName = "_ARRAY_API";
    private const int VersionPlace = 0;
    private const int NewFromDescrPlace = 94;
    private const int SetBaseObjectPlace = 282;

    private readonly delegate* unmanaged[Cdecl]<nint, nint, int, nint*, nint*, void*, int, nint, nint> _newFromDescr;
    private readonly delegate* unmanaged[Cdecl]<nint, nint, int> _setBaseObject;

    private NumPyFunctions(nint* table)
    {
        _newFromDescr = (delegate* unmanaged[Cdecl]<nint, nint, int, nint*, nint*, void*, int, nint, nint>)table[NewFromDescrPlace];
        _setBaseObject = (delegate* unmanaged[Cdecl]<nint, nint, int>)table[SetBaseObjectPlace];
    }

    /// <summary>The functions of the running NumPy, or null.</summary>
    public static NumPyFunctions? TryFind()
    {
        using PyObject? module = PyObject.TryImport("numpy._core.multiarray") ?? PyObject.TryImport("numpy.core.multiarray");
        using PyObject? capsule = module?.TryGetAttr(TableName);
        if (capsule is null)
        {
            return null;
        }

        using GilScope gil = GilScope.Acquire();
        var table = (nint*)Api.PyCapsule_GetPointer(capsule.Borrow(gil).Address, null);
        if (table == null)
        {
            Api.PyErr_Clear();
            return null;
        }

        return IsKnown(table) ? new NumPyFunctions(table) : null;
    }

    /// <summary>An array of its own memory in row-major order, whose elements are not set yet; null with Python's error set.</summary>
    /// <param name="type">The class of arrays.</param>
    /// <param name="elementType">NumPy's object for the element type.</param>
    /// <param name="shape">The sizes.</param>
    public NewRef NewEmpty(BorrowedRef type, BorrowedRef elementType, scoped ReadOnlySpan<nint> shape)
    {
        // The function takes the element type over.
        nint descr = elementType.ToNew().Steal().Address;
        fixed (nint* sizes = shape)
        {
            return new NewRef(_newFromDescr(type.Address, descr, shape.Length, sizes, null, null, 0, 0));
        }
    }

    /// <summary>An array in row-major order over memory that an object lends, which is kept as long as the array; null with Python's error set.</summary>
    /// <param name="type">The class of arrays.</param>
    /// <param name="elementType">NumPy's object for the element type.</param>
    /// <param name="alignment">What the place of an element has to be a multiple of.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="memory">What lends the memory: room for as many elements.</param>
    public NewRef NewOver(BorrowedRef type, BorrowedRef elementType, int alignment, scoped ReadOnlySpan<nint> shape, BorrowedRef memory)
    {
        nint descr = elementType.ToNew().Steal().Address;
        nint start = ManagedMemory.StartOf(memory);
        int flags = ArrayFields.RowMajor
            | (start % alignment == 0 ? ArrayFields.Aligned : 0)
            | (ManagedMemory.IsReadOnly(memory) ? 0 : ArrayFields.Writable);
        fixed (nint* sizes = shape)
        {
            nint array = _newFromDescr(type.Address, descr, shape.Length, sizes, null, (void*)start, flags, 0);
            if (array != 0 && _setBaseObject(array, memory.ToNew().Steal().Address) < 0)
            {
                Api.Py_DecRef(array);
                return default;
            }

            return new NewRef(array);
        }
    }

    // The generation is the highest byte.
    private static bool IsKnown(nint* table) => ((delegate* unmanaged[Cdecl]<uint>)table[VersionPlace])() >> 24 is 1 or 2;
}
