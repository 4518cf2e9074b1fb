using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Objects;

/// <summary>Modules, imported through Python's own machinery.</summary>
internal static unsafe class Modules
{
    /// <summary>The module, or null with Python's error set.</summary>
    public static NewRef Import(in GilScope gil, string name) => new(Api.PyImport_Import(Names.Get(name).Address));

    /// <summary>The module, or null without an error.</summary>
    public static NewRef TryImport(in GilScope gil, string name)
    {
        NewRef module = Import(gil, name);
        if (module.IsNull)
        {
            Api.PyErr_Clear();
        }

        return module;
    }
}
