using KerasBridge.Interop;
using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Tests.Interop.Support;

/// <summary>Python source code with a namespace of its own. May be used from any thread.</summary>
internal sealed class Script : IDisposable
{
    private readonly PythonHandle _globals;

    /// <summary>Runs the code in a new namespace.</summary>
    public Script(string code = "")
    {
        using GilScope gil = GilScope.Acquire();
        using NewRef globals = EmptyNamespace(gil);
        _globals = new PythonHandle(globals.Borrow().ToNew().Steal());
        Run(code);
    }

    /// <summary>Runs more code.</summary>
    public void Run(string code) => Invoke("exec", code).Dispose();

    /// <summary>The value of an expression.</summary>
    public PythonHandle Evaluate(string expression) => Invoke("eval", expression);

    /// <summary>What <c>str</c> says of an expression's value.</summary>
    public string Text(string expression)
    {
        using GilScope gil = GilScope.Acquire();
        using PythonHandle value = Evaluate(expression);
        return KerasBridge.Interop.Objects.Text.Str(gil, value.Borrow(gil));
    }

    /// <summary>An expression's value as a whole number.</summary>
    public long Number(string expression) => long.Parse(Text(expression));

    /// <summary>An expression's value as a truth value.</summary>
    public bool IsTrue(string expression) => Text($"bool({expression})") == "True";

    /// <summary>Gives a name to an object, which stays the caller's.</summary>
    public unsafe void Set(in GilScope gil, string name, BorrowedRef value) =>
        PythonErrors.ThrowIfNegative(gil, Api.PyObject_SetItem(_globals.Borrow(gil).Address, Names.Get(name).Address, value.Address));

    /// <summary>Gives a name to a function written in .NET.</summary>
    public void Define(string name, ManagedBody body)
    {
        using GilScope gil = GilScope.Acquire();
        using NewRef function = ManagedFunction.Create(gil, body);
        Set(gil, name, function.Borrow());
    }

    /// <summary>Gives a name to an action.</summary>
    public void Define(string name, Action action) => Define(name, (in GilScope _, ReadOnlySpan<nint> _, BorrowedRef _) =>
    {
        action();
        return new BorrowedRef(Api.None).ToNew().Steal();
    });

    /// <summary>Drops the namespace.</summary>
    public void Dispose() => _globals.Dispose();

    private static unsafe NewRef EmptyNamespace(in GilScope gil)
    {
        NewRef globals = new NewRef(Api.PyDict_New()).OrThrow(gil);
        using NewRef name = KerasBridge.Interop.Objects.Text.New(gil, "script");
        PythonErrors.ThrowIfNegative(gil, Api.PyDict_SetItem(globals.Address, Names.Get("__name__").Address, name.Address));
        return globals;
    }

    private PythonHandle Invoke(string builtin, string code)
    {
        using GilScope gil = GilScope.Acquire();
        using NewRef builtins = Modules.Import(gil, "builtins").OrThrow(gil);
        using NewRef function = Attributes.Get(gil, builtins.Borrow(), builtin).OrThrow(gil);
        using NewRef source = KerasBridge.Interop.Objects.Text.New(gil, code);
        Span<nint> arguments = [0, source.Address, _globals.Borrow(gil).Address];
        using NewRef result = Calls.Invoke(function.Borrow(), arguments, positional: 2, default).OrThrow(gil);
        return new PythonHandle(result.Borrow().ToNew().Steal());
    }
}
