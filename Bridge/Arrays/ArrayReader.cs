using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// Reads the layout of arrays where NumPy itself keeps it, a tenth of what the buffer protocol takes. An array of NumPy's answers is
/// compared with the protocol first; a NumPy that keeps it elsewhere is left to the protocol.
/// </summary>
internal sealed unsafe class ArrayReader
{
    private readonly nint[] _elementTypes;
    private readonly int _headSize;
    private readonly bool _isTrusted;

    /// <param name="numpy">The module.</param>
    /// <param name="elementTypes">NumPy's objects for the element types, kept as long as it runs.</param>
    public ArrayReader(PyObject numpy, ReadOnlySpan<PyObject?> elementTypes)
    {
        using GilScope gil = GilScope.Acquire();
        _elementTypes = new nint[elementTypes.Length];
        for (int i = 0; i < elementTypes.Length; i++)
        {
            _elementTypes[i] = elementTypes[i]?.Borrow(gil).Address ?? 0;
        }

        _headSize = HeadSize();
        _isTrusted = Array.TrueForAll(["float32", "int16"], type => AgreesOn(numpy, type));
    }

    /// <summary>The layout of an array whose elements are of one of the known types, or null. Not for objects of derived classes.</summary>
    public BufferInfo? TryRead(BorrowedRef array)
    {
        ArrayFields* fields = Fields(array);
        return _isTrusted && ElementTypeOf(fields) is { } type ? Layout(fields, type) : null;
    }

    /// <summary>Where the elements of an array begin, or null.</summary>
    public nint? TryReadStart(BorrowedRef array) => _isTrusted ? Fields(array)->data : null;

    private static BufferInfo Layout(ArrayFields* fields, ElementType type) => new(
        fields->data,
        new ReadOnlySpan<nint>(fields->dimensions, fields->nd),
        new ReadOnlySpan<nint>(fields->strides, fields->nd),
        type.Kind,
        type.Size,
        (fields->flags & ArrayFields.Writable) == 0) { OwnsMemory = fields->@base == 0 };

    private static int HeadSize()
    {
        using PyObject builtins = PyObject.Import("builtins");
        using PyObject type = builtins.GetAttr("object");
        return type.GetAttr<int>("__basicsize__");
    }

    private ArrayFields* Fields(BorrowedRef array) => (ArrayFields*)(array.Address + _headSize);

    private ElementType? ElementTypeOf(ArrayFields* fields)
    {
        int index = Array.IndexOf(_elementTypes, fields->descr);
        return index < 0 ? null : ElementTypes.All[index];
    }

    // A transposed array of three axes, writable, and a broadcast one that is not: they differ in every field. Axes of size one are left
    // out, since NumPy tells the protocol other strides for them than it keeps.
    private bool AgreesOn(PyObject numpy, string type)
    {
        using PyObject block = numpy.Invoke("zeros", PyValue.Tuple(2, 3, 4), ("dtype", type));
        using PyObject writable = block.Invoke("transpose", 2, 0, 1);
        using PyObject readOnly = numpy.Invoke("broadcast_to", block, PyValue.Tuple(5, 2, 3, 4));
        return Agrees(writable) && Agrees(readOnly);
    }

    private bool Agrees(PyObject array)
    {
        using GilScope gil = GilScope.Acquire();
        BorrowedRef self = array.Borrow(gil);
        BufferInfo told = BufferInfo.Read(gil, self);
        ArrayFields* fields = Fields(self);

        // Pointers are followed only once what stands beside them is right.
        return fields->data == told.Start && fields->nd == told.Rank && ElementTypeOf(fields) is { } type
            && Layout(fields, type).Equals(told);
    }
}
