using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>Objects of .NET as objects of Python that keep them alive.</summary>
internal static class PyTarget
{
    /// <summary>A Python object that keeps <paramref name="target"/> alive as long as it lives itself.</summary>
    public static PyObject Wrap(object target)
    {
        KerasRuntime.EnsureInterpreter();
        using GilScope gil = GilScope.Acquire();
        return PyObject.Own(ManagedObject.Wrap(gil, target));
    }

    /// <summary>The object of .NET in a Python object, or null where it holds none.</summary>
    public static object? TryUnwrap(PyObject wrapper)
    {
        using GilScope gil = GilScope.Acquire();
        return ManagedObject.TryUnwrap(gil, wrapper.Borrow(gil));
    }
}
