using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Lifecycle;

/// <summary>
/// What is left of Python's shutdown when the process ends: its exit functions run, its streams are flushed, and no .NET thread enters
/// any more. Finalising crashes when other threads are inside, and so do destructors of native libraries, which <see cref="NativeExit"/>
/// leaves out. The lock is given back: where the destructors do run, torch's waits for threads that need the lock once more.
/// An interpreter that something else started ends in the same way, unless its owner has finalised it before.
/// </summary>
internal static unsafe class ProcessExit
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static void Register() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Run();

    // A thread that is stuck inside Python with the lock must not keep the process alive: hence a thread to wait for.
    private static void Run()
    {
        if (Api.Py_IsInitialized() == 0)
        {
            Interpreter.MarkEnded();
            return;
        }

        var thread = new Thread(RunExitFunctions, 16 << 20) { IsBackground = true, Name = "Python exit" };
        thread.Start();
        bool isPythonFree = thread.Join(s_patience);
        NativeExit.Prepare(isPythonFree);
        Interpreter.MarkEnded();
    }

    private static void RunExitFunctions()
    {
        using GilScope gil = GilScope.Acquire();
        Call(gil, "atexit"u8, "_run_exitfuncs"u8);
        Flush(gil, "stdout"u8);
        Flush(gil, "stderr"u8);
    }

    private static void Flush(in GilScope gil, ReadOnlySpan<byte> stream)
    {
        using NewRef sys = Import("sys"u8);
        using NewRef target = GetAttr(sys.Borrow(), stream);
        if (target.Address != Api.None)
        {
            CallMember(target.Borrow(), "flush"u8);
        }

        Api.PyErr_Clear();
    }

    private static void Call(in GilScope gil, ReadOnlySpan<byte> module, ReadOnlySpan<byte> function)
    {
        using NewRef imported = Import(module);
        CallMember(imported.Borrow(), function);
        Api.PyErr_Clear();
    }

    private static void CallMember(BorrowedRef target, ReadOnlySpan<byte> name)
    {
        using NewRef member = GetAttr(target, name);
        if (!member.IsNull)
        {
            using var result = new NewRef(Api.PyObject_VectorcallDict(member.Address, null, 0, 0));
        }
    }

    private static NewRef Import(ReadOnlySpan<byte> name)
    {
        fixed (byte* text = name)
        {
            return new NewRef(Api.PyImport_ImportModule(text));
        }
    }

    private static NewRef GetAttr(BorrowedRef target, ReadOnlySpan<byte> name)
    {
        if (target.IsNull)
        {
            return default;
        }

        fixed (byte* text = name)
        {
            using var key = new NewRef(Api.PyUnicode_InternFromString(text));
            return new NewRef(Api.PyObject_GetAttr(target.Address, key.Address));
        }
    }
}
