using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Objects;

/// <summary>Attributes of objects.</summary>
internal static unsafe class Attributes
{
    /// <summary>The attribute, or null with Python's error set.</summary>
    public static NewRef Get(in GilScope gil, BorrowedRef target, string name) =>
        new(Api.PyObject_GetAttr(target.Address, Names.Get(name).Address));

    /// <summary>Sets the attribute.</summary>
    /// <exception cref="PythonException">Python refuses.</exception>
    public static void Set(in GilScope gil, BorrowedRef target, string name, BorrowedRef value) =>
        Errors.PythonErrors.ThrowIfNegative(gil, Api.PyObject_SetAttr(target.Address, Names.Get(name).Address, value.Address));

    /// <summary>The attribute, or null without an error; also where the target itself is null.</summary>
    public static NewRef TryGet(in GilScope gil, BorrowedRef target, string name)
    {
        nint value = target.IsNull ? 0 : Api.PyObject_GetAttr(target.Address, Names.Get(name).Address);
        if (value == 0)
        {
            Api.PyErr_Clear();
        }

        return new NewRef(value);
    }

    /// <summary>The attribute, or null where it is missing or None.</summary>
    public static NewRef TryGetUnlessNone(in GilScope gil, BorrowedRef target, string name)
    {
        NewRef value = TryGet(gil, target, name);
        if (value.Address != Api.None)
        {
            return value;
        }

        value.Dispose();
        return default;
    }

    /// <summary>The attribute's text, or null where it is missing or no text.</summary>
    public static string? TryGetText(in GilScope gil, BorrowedRef target, string name)
    {
        using NewRef value = TryGet(gil, target, name);
        return value.IsNull ? null : Text.TryRead(gil, value.Borrow());
    }
}
