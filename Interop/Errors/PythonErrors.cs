using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Errors;

/// <summary>Turns the error that Python has set on this thread into a .NET exception: the only place that does.</summary>
internal static unsafe class PythonErrors
{
    /// <summary>Throws what Python has raised; an exception that came from .NET code comes out as the object it was thrown as.</summary>
    [DoesNotReturn]
    [StackTraceHidden]
    public static void ThrowPending(in GilScope gil)
    {
        using NewRef raised = TakeRaised(gil);
        if (raised.IsNull)
        {
            throw new InvalidOperationException("A Python call failed without setting an error.");
        }

        if (ManagedErrors.FindOriginal(gil, raised.Borrow()) is { } original)
        {
            PythonTracebacks.Attach(gil, original, raised.Borrow());
            ExceptionDispatchInfo.Throw(original);
        }

        throw ExceptionTree.Create(ErrorReader.Read(gil, raised.Borrow()));
    }

    /// <summary>Throws where Python has set an error: for functions whose result alone does not tell.</summary>
    [StackTraceHidden]
    public static void ThrowIfPending(in GilScope gil)
    {
        if (Api.PyErr_Occurred() != 0)
        {
            ThrowPending(gil);
        }
    }

    /// <summary>Throws where a C-API function reports failure as a negative number.</summary>
    [StackTraceHidden]
    public static int ThrowIfNegative(in GilScope gil, int result)
    {
        if (result < 0)
        {
            ThrowPending(gil);
        }

        return result;
    }

    /// <summary>Takes the raised exception object, with its traceback attached, and clears the error.</summary>
    public static NewRef TakeRaised(in GilScope gil)
    {
        if (Api.PyErr_GetRaisedException != null)
        {
            return new NewRef(Api.PyErr_GetRaisedException());
        }

        nint type, value, traceback;
        Api.PyErr_Fetch(&type, &value, &traceback);
        if (type == 0)
        {
            return default;
        }

        Api.PyErr_NormalizeException(&type, &value, &traceback);
        if (traceback != 0)
        {
            Api.PyException_SetTraceback(value, traceback);
        }

        Api.Py_DecRef(type);
        Api.Py_DecRef(traceback);
        return new NewRef(value);
    }
}
