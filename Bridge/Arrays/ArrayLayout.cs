using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>Where the memory of NumPy's arrays lies and how it is laid out.</summary>
internal static unsafe class ArrayLayout
{
    /// <summary>The layout of an array that the buffer protocol has words for, or null without an error.</summary>
    public static BufferInfo? TryAsk(in GilScope gil, BorrowedRef array)
    {
        BufferInfo? info = BufferInfo.TryRead(gil, array);
        if (info is null)
        {
            Api.PyErr_Clear();
        }

        return info is { Kind: not ElementKind.Other } ? info : null;
    }

    /// <summary>The layout of any array.</summary>
    public static BufferInfo Read(in GilScope gil, BorrowedRef array)
    {
        if (NumPy.Current.TryRead(gil, array) is { } info)
        {
            return info;
        }

        using PyObject python = PyObject.Own(array.ToNew());
        return ReadAttributes(python);
    }

    // The protocol has no words for bfloat16 and for texts of any length.
    private static BufferInfo ReadAttributes(PyObject array)
    {
        using PyObject dtype = array.GetAttr("dtype");
        using PyObject name = dtype.GetAttr("name");
        using PyObject size = dtype.GetAttr("itemsize");
        using PyObject memory = array.GetAttr("__array_interface__");
        using PyObject place = memory["data"];
        using PyObject start = place[0];
        using PyObject isReadOnly = place[1];
        using PyObject owner = array.GetAttr("base");
        ElementKind kind = name.As<string>() == DType.BFloat16.Name ? ElementKind.BrainFloat : ElementKind.Other;
        return new BufferInfo(
            (nint)start.As<long>(), Numbers(array, "shape"), Numbers(array, "strides"), kind, size.As<int>(), isReadOnly.As<bool>())
        {
            OwnsMemory = owner.IsNone,
        };
    }

    private static nint[] Numbers(PyObject array, string attribute)
    {
        using PyObject tuple = array.GetAttr(attribute);
        var numbers = new nint[tuple.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            using PyObject number = tuple[i];
            numbers[i] = (nint)number.As<long>();
        }

        return numbers;
    }
}
