using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Errors;

/// <summary>
/// A traceback to be formatted on first use. Formatting reads source files and costs far more than the exception itself; keeping
/// the frames instead would keep every local variable alive, training arrays included. Python's own summary of the stack
/// (file, line, function) is cheap to take and holds neither.
/// </summary>
internal static unsafe class TracebackText
{
    private static PythonHandle? s_walk;
    private static PythonHandle? s_extract;

    public static Lazy<string> Capture(in GilScope gil, BorrowedRef exception)
    {
        using NewRef traceback = Attributes.TryGetUnlessNone(gil, exception, "__traceback__");
        if (traceback.IsNull)
        {
            return new Lazy<string>("");
        }

        using NewRef summary = Extract(gil, traceback.Borrow());
        if (summary.IsNull)
        {
            Api.PyErr_Clear();
            return new Lazy<string>("");
        }

        var kept = new PythonHandle(summary.Borrow().ToNew().Steal());

        // Without a lock of its own: a thread that waits for Python inside one would block the thread that has Python and wants the text.
        return new Lazy<string>(() => Format(kept), LazyThreadSafetyMode.PublicationOnly);
    }

    private static NewRef Extract(in GilScope gil, BorrowedRef traceback)
    {
        if (!HasFunctions(gil))
        {
            return default;
        }

        using NewRef frames = Calls.TryCall(s_walk!.Borrow(gil), traceback);
        return frames.IsNull ? default : Calls.TryCallWithFlag(gil, s_extract!.Borrow(gil), frames.Borrow(), "lookup_lines", Api.False);
    }

    private static bool HasFunctions(in GilScope gil)
    {
        if (s_extract is null)
        {
            using NewRef module = Modules.TryImport(gil, "traceback");
            using NewRef walk = Attributes.TryGet(gil, module.Borrow(), "walk_tb");
            using NewRef summaryClass = Attributes.TryGet(gil, module.Borrow(), "StackSummary");
            using NewRef extract = Attributes.TryGet(gil, summaryClass.Borrow(), "extract");
            if (walk.IsNull || extract.IsNull)
            {
                return false;
            }

            s_walk = new PythonHandle(walk.Borrow().ToNew().Steal());
            s_extract = new PythonHandle(extract.Borrow().ToNew().Steal());
        }

        return true;
    }

    private static string Format(PythonHandle summary)
    {
        if (!GilScope.TryAcquire(out GilScope gil))
        {
            return "";
        }

        using (gil)
        {
            return "Traceback (most recent call last):\n" + ErrorText.StripAnsi(JoinLines(gil, summary.Borrow(gil)));
        }
    }

    private static string JoinLines(in GilScope gil, BorrowedRef summary)
    {
        using NewRef format = Attributes.TryGet(gil, summary, "format");
        using NewRef lines = Calls.TryCall(format.Borrow());
        using NewRef empty = Text.New(gil, "");
        using NewRef join = Attributes.TryGet(gil, empty.Borrow(), "join");
        using NewRef text = lines.IsNull ? default : Calls.TryCall(join.Borrow(), lines.Borrow());
        string result = text.IsNull ? "" : Text.ToStringOrFallback(gil, text.Borrow());
        Api.PyErr_Clear();
        return result;
    }
}
