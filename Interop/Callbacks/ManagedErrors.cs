using System.Text;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Callbacks;

/// <summary>
/// Exceptions of .NET code that Python called. In Python they are <c>kerasbridge.DotNetError</c>, or the built-in class that the
/// exception came from in the first place; the .NET object travels along and comes out again as itself.
/// </summary>
internal static unsafe class ManagedErrors
{
    private const string OriginalAttribute = "__dotnet_exception__";
    private const int MaxChain = 16;

    private static nint s_dotNetError;

    /// <summary>The other bridge in this process, where there is one.</summary>
    public static IForeignErrors? Foreign { get; set; }

    /// <summary>Raises the exception in Python. Never throws.</summary>
    public static void Raise(in GilScope gil, Exception exception)
    {
        try
        {
            using NewRef raised = ToPython(gil, exception);
            using NewRef type = new(Api.PyObject_Type(raised.Address));
            Api.PyErr_SetObject(type.Address, raised.Address);
        }
        catch (Exception)
        {
            RaisePlain(exception);
        }
    }

    /// <summary>Reports an exception that nobody is left to catch (<c>sys.unraisablehook</c>). An error that is being raised stays as it is.</summary>
    public static void Report(Exception exception)
    {
        using GilScope gil = GilScope.Acquire();
        using NewRef raised = Api.PyErr_Occurred() != 0 ? PythonErrors.TakeRaised(gil) : default;
        Raise(gil, exception);
        Api.PyErr_WriteUnraisable(0);
        if (raised.Address != 0)
        {
            using NewRef type = new(Api.PyObject_Type(raised.Address));
            Api.PyErr_SetObject(type.Address, raised.Address);
        }
    }

    /// <summary>The exception object that stands for the .NET exception in Python, and carries it along.</summary>
    public static NewRef ToPython(in GilScope gil, Exception exception)
    {
        NewRef python = Create(gil, exception);
        using NewRef original = ManagedObject.Wrap(gil, exception);
        Attributes.Set(gil, python.Borrow(), OriginalAttribute, original.Borrow());
        return python;
    }

    /// <summary>
    /// The .NET exception that this Python exception was raised from, or null. Keras replaces exceptions on their way out by new ones of
    /// the same class with a longer message: the original is then found behind.
    /// </summary>
    public static Exception? FindOriginal(in GilScope gil, BorrowedRef exception)
    {
        if (Original(gil, exception) is { } original)
        {
            return original;
        }

        Exception? behind = FindInContext(gil, exception, MaxChain);
        return IsDotNetError(exception) || IsRemade(gil, exception, behind) ? behind : null;
    }

    // Of Python's own classes, others' exceptions may stand before the original as well: those say something else.
    private static bool IsRemade(in GilScope gil, BorrowedRef exception, Exception? original) =>
        original is PythonException python
        && python.Ancestry.Contains(ErrorClass.Of(gil, exception).Name)
        && Text.ToStringOrFallback(gil, exception).Contains(python.Message, StringComparison.Ordinal);

    private static Exception? FindInContext(in GilScope gil, BorrowedRef exception, int remaining)
    {
        using NewRef cause = Attributes.TryGetUnlessNone(gil, exception, "__cause__");
        using NewRef context = Attributes.TryGetUnlessNone(gil, exception, "__context__");
        BorrowedRef next = cause.IsNull ? context.Borrow() : cause.Borrow();
        return next.IsNull || remaining == 0 ? null : Original(gil, next) ?? FindInContext(gil, next, remaining - 1);
    }

    private static Exception? Original(in GilScope gil, BorrowedRef exception)
    {
        using NewRef original = Attributes.TryGet(gil, exception, OriginalAttribute);
        return original.IsNull ? Foreign?.FindOriginal(gil, exception) : ManagedObject.TryUnwrap(gil, original.Borrow()) as Exception;
    }

    private static bool IsDotNetError(BorrowedRef exception) =>
        s_dotNetError != 0 && Api.PyObject_IsInstance(exception.Address, s_dotNetError) == 1;

    private static NewRef Create(in GilScope gil, Exception exception)
    {
        if (Foreign is { } foreign && foreign.FindPython(gil, exception) is { IsNull: false } known)
        {
            return known;
        }

        if (exception is PythonException python)
        {
            return CreateBuiltIn(gil, python);
        }

        using NewRef message = Text.New(gil, $"{exception.GetType().FullName}: {exception.Message}");
        return Calls.TryCall(DotNetError(gil), message.Borrow()).OrThrow(gil);
    }

    // The nearest class that can be made from a message alone; some (UnicodeDecodeError, ExceptionGroup) can't.
    private static NewRef CreateBuiltIn(in GilScope gil, PythonException exception)
    {
        using NewRef message = Text.New(gil, exception.Message);
        foreach (nint type in BuiltInClasses(exception))
        {
            NewRef created = Calls.TryCall(new BorrowedRef(type), message.Borrow());
            if (!created.IsNull)
            {
                return created;
            }

            Api.PyErr_Clear();
        }

        return Calls.TryCall(DotNetError(gil), message.Borrow()).OrThrow(gil);
    }

    private static IEnumerable<nint> BuiltInClasses(PythonException exception) => exception.Ancestry
        .Where(name => LibPython.TryExport("PyExc_" + name) != 0)
        .Select(name => LibPython.ExportedObject("PyExc_" + name));

    private static BorrowedRef DotNetError(in GilScope gil)
    {
        if (s_dotNetError == 0)
        {
            byte* name = NativeText.PermanentUtf8("kerasbridge.DotNetError");
            s_dotNetError = new NewRef(Api.PyErr_NewException(name, LibPython.ExportedObject("PyExc_Exception"), 0)).OrThrow(gil).Address;
        }

        return new BorrowedRef(s_dotNetError);
    }

    // Where Python has no room for a call any more (at its recursion limit), or no memory.
    private static void RaisePlain(Exception exception)
    {
        nint type = exception is PythonException python ? BuiltInClasses(python).FirstOrDefault() : 0;
        fixed (byte* message = Encoding.UTF8.GetBytes(exception.Message + '\0'))
        {
            Api.PyErr_SetString(type != 0 ? type : LibPython.ExportedObject("PyExc_RuntimeError"), message);
        }
    }
}
