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

    private readonly delegate* unmanaged[Cdecl]<nint, nint, int, nint*, nint*, void*, int, nint, nint> _newFromDescr;

    private NumPyFunctions(nint* table) =>
        _newFromDescr = (delegate* unmanaged[Cdecl]<nint, nint, int, nint*, nint*, void*, int, nint, nint>)table[NewFromDescrPlace];

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

    // The generation is the highest byte.
    private static bool IsKnown(nint* table) => ((delegate* unmanaged[Cdecl]<uint>)table[VersionPlace])() >> 24 is 1 or 2;
}
