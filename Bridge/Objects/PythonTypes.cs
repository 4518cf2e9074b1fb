using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>Names of Python classes.</summary>
internal static unsafe class PythonTypes
{
    /// <summary>The unqualified name of the object's class.</summary>
    public static string NameOf(in GilScope gil, BorrowedRef value)
    {
        using NewRef type = new NewRef(Api.PyObject_Type(value.Address)).OrThrow(gil);
        using NewRef name = Attributes.Get(gil, type.Borrow(), "__name__").OrThrow(gil);
        return Text.Read(gil, name.Borrow());
    }
}
