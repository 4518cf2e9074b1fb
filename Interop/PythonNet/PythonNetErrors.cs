using System.Runtime.ExceptionServices;
using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using PythonNetException = Python.Runtime.PythonException;
using PythonNetObject = Python.Runtime.PyObject;

namespace KerasBridge.PythonNet;

/// <summary>Exceptions that pythonnet carried into Python, and pythonnet's own of exceptions that Python raised.</summary>
internal sealed class PythonNetErrors : IForeignErrors
{
    // Where pythonnet notes the exception, with its stack, on the exception object that it raises.
    private const string DispatchInfo = "__dispatch_info__";

    public Exception? FindOriginal(in GilScope gil, BorrowedRef exception)
    {
        using NewRef info = Attributes.TryGet(gil, exception, DispatchInfo);
        if (info.IsNull)
        {
            return null;
        }

        using PyObject ours = PyObject.Own(info.Borrow().ToNew());
        using PythonNetObject theirs = PythonNetRuntime.Exchange.ToPythonNet(ours);
        return theirs.As<ExceptionDispatchInfo>().SourceException;
    }

    public NewRef FindPython(in GilScope gil, Exception exception) =>
        exception is PythonNetException raised && FindValue(raised) is { } value ? ObjectExchange.Borrow(value).ToNew() : default;

    /// <summary>The exception object, with the traceback that pythonnet keeps apart from it; null where there is none. The lock is held.</summary>
    public static PythonNetObject? FindValue(PythonNetException raised)
    {
        if (raised is { Value: { } value, Traceback: { } traceback })
        {
            value.SetAttr("__traceback__", traceback);
        }

        return raised.Value;
    }
}
