using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Errors;

/// <summary>What is known of an exception's class.</summary>
/// <param name="Name">Its name with the module; built-in ones without.</param>
/// <param name="Ancestry">The names of the built-in classes among itself and its bases, nearest first.</param>
internal sealed unsafe record ErrorClass(string Name, string[] Ancestry)
{
    private const string BuiltIn = "builtins";

    // Built-in classes live as long as the process. Others may go, and a new one come to lie at the same address.
    private static readonly Dictionary<nint, ErrorClass> s_builtIn = [];

    /// <summary>The class of an exception. The caller holds the lock, which guards the table.</summary>
    public static ErrorClass Of(in GilScope gil, BorrowedRef exception)
    {
        using NewRef type = new(Api.PyObject_Type(exception.Address));
        return s_builtIn.TryGetValue(type.Address, out ErrorClass? known) ? known : Read(gil, type.Borrow());
    }

    private static ErrorClass Read(in GilScope gil, BorrowedRef type)
    {
        string name = Attributes.TryGetText(gil, type, "__qualname__") ?? "?";
        string? module = Attributes.TryGetText(gil, type, "__module__");
        var read = new ErrorClass(module is null or BuiltIn ? name : $"{module}.{name}", ReadAncestry(gil, type));
        if (module == BuiltIn && IsExported(name, type))
        {
            s_builtIn[type.Address] = read;
        }

        return read;
    }

    private static bool IsExported(string name, BorrowedRef type) =>
        LibPython.TryExport("PyExc_" + name) is not 0 and var export && *(nint*)export == type.Address;

    // Only built-in classes: one of the same name from elsewhere is something else.
    private static string[] ReadAncestry(in GilScope gil, BorrowedRef type)
    {
        using NewRef mro = Attributes.TryGet(gil, type, "__mro__");
        nint count = mro.IsNull ? 0 : Api.PyTuple_Size(mro.Address);
        var names = new List<string>();
        for (int i = 0; i < count; i++)
        {
            var ancestor = new BorrowedRef(Api.PyTuple_GetItem(mro.Address, i));
            if (Attributes.TryGetText(gil, ancestor, "__module__") == BuiltIn && Attributes.TryGetText(gil, ancestor, "__name__") is { } name)
            {
                names.Add(name);
            }
        }

        return [.. names];
    }
}
