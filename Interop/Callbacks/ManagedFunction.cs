using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Callbacks;

/// <summary>
/// What a Python function written in .NET does. <paramref name="arguments"/> are borrowed: the positional ones first, then the values
/// of the keywords whose names the tuple <paramref name="keywordNames"/> holds (null without keywords).
/// </summary>
/// <returns>A new reference that Python takes over.</returns>
internal delegate StolenRef ManagedBody(in GilScope gil, ReadOnlySpan<nint> arguments, BorrowedRef keywordNames);

/// <summary>Python functions whose body is a .NET delegate. An exception of the body is raised in Python; none ever escapes into it.</summary>
internal static unsafe class ManagedFunction
{
    private const int FastCall = 0x80;
    private const int Keywords = 0x02;

    private static readonly PyMethodDef* s_definition = Define();

    /// <summary>A new Python function that keeps <paramref name="body"/> alive as long as it lives itself.</summary>
    public static NewRef Create(in GilScope gil, ManagedBody body)
    {
        using NewRef self = ManagedObject.Wrap(gil, body);
        return new NewRef(Api.PyCFunction_NewEx(s_definition, self.Address, 0)).OrThrow(gil);
    }

    private static PyMethodDef* Define()
    {
        var definition = (PyMethodDef*)NativeMemory.AllocZeroed((nuint)sizeof(PyMethodDef));
        definition->ml_name = NativeText.PermanentUtf8("dotnet_function");
        definition->ml_meth = (nint)(delegate* unmanaged[Cdecl]<nint, nint*, nint, nint, nint>)&Invoke;
        definition->ml_flags = FastCall | Keywords;
        return definition;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Invoke(nint self, nint* arguments, nint positional, nint keywordNames)
    {
        int depth = GilScope.EnterFromPython();
        try
        {
            nint named = keywordNames == 0 ? 0 : Api.PyTuple_Size(keywordNames);
            var all = new ReadOnlySpan<nint>(arguments, (int)(positional + named));
            return ((ManagedBody)ManagedObject.Target(self))(default, all, new BorrowedRef(keywordNames)).Address;
        }
        catch (Exception exception)
        {
            ManagedErrors.Raise(default, exception);
            return 0;
        }
        finally
        {
            GilScope.ReturnToPython(depth);
        }
    }
}
