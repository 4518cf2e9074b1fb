using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// Any Python object: the way in for what the typed API does not cover. Every call into Python goes through
/// <see cref="Call"/> or <see cref="Invoke"/>, which take Python's lock, send the arguments and turn an error into a
/// <see cref="PythonException"/>. Usable from any thread.
/// </summary>
public sealed partial class PyObject : PythonReference
{
    internal PyObject(StolenRef reference)
        : base(reference)
    {
    }

    /// <summary>Python's <c>None</c>.</summary>
    public static PyObject None => PyValue.None.ToPyObject();

    /// <summary>Imports a module, such as <c>keras.layers</c>.</summary>
    /// <exception cref="PythonImportException">It can't be imported; the message is Python's own.</exception>
    public static PyObject Import(string module)
    {
        ArgumentException.ThrowIfNullOrEmpty(module);
        KerasRuntime.EnsureInterpreter();
        using GilScope gil = GilScope.Acquire();
        return Own(Modules.Import(gil, module).OrThrow(gil));
    }

    /// <summary>The module, or null where it can't be imported.</summary>
    internal static PyObject? TryImport(string module)
    {
        using GilScope gil = GilScope.Acquire();
        NewRef found = Modules.TryImport(gil, module);
        return found.IsNull ? null : Own(found);
    }

    /// <summary>Calls the object.</summary>
    /// <param name="arguments">Positional arguments first, then named ones; what is unset is not sent.</param>
    /// <exception cref="PythonException">The call raises.</exception>
    public PyObject Call(params ReadOnlySpan<Argument> arguments)
    {
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        return Own(PythonCall.Invoke(gil, self.Borrow(), arguments).OrThrow(gil));
    }

    /// <summary>Calls the object and reads the result as a .NET value, without a holder for it in between.</summary>
    /// <inheritdoc cref="As{T}" path="/typeparam"/>
    /// <inheritdoc cref="Call(ReadOnlySpan{Argument})" path="/param"/>
    /// <exception cref="PythonException">The call raises, or the result is nothing of the kind.</exception>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public T Call<T>(params ReadOnlySpan<Argument> arguments)
    {
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        return PythonConversion.Take<T>(gil, PythonCall.Invoke(gil, self.Borrow(), arguments).OrThrow(gil));
    }

    /// <summary>Calls the method <paramref name="method"/> of the object.</summary>
    /// <exception cref="PythonAttributeException">There is no such method.</exception>
    /// <exception cref="PythonException">The call raises.</exception>
    public PyObject Invoke(string method, params ReadOnlySpan<Argument> arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        return Own(PythonCall.InvokeMethod(gil, self.Borrow(), method, arguments).OrThrow(gil));
    }

    /// <summary>Calls the method <paramref name="method"/> and reads the result as a .NET value, without a holder for it in between.</summary>
    /// <inheritdoc cref="As{T}" path="/typeparam"/>
    /// <exception cref="PythonException">There is no such method, the call raises, or the result is nothing of the kind.</exception>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public T Invoke<T>(string method, params ReadOnlySpan<Argument> arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        return PythonConversion.Take<T>(gil, PythonCall.InvokeMethod(gil, self.Borrow(), method, arguments).OrThrow(gil));
    }

    /// <summary>The attribute <paramref name="name"/>.</summary>
    /// <exception cref="PythonAttributeException">There is no such attribute.</exception>
    public PyObject GetAttr(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        return Own(Attributes.Get(gil, self.Borrow(), name).OrThrow(gil));
    }

    /// <summary>The attribute <paramref name="name"/> as a .NET value, without a holder for it in between.</summary>
    /// <inheritdoc cref="As{T}" path="/typeparam"/>
    /// <exception cref="PythonException">There is no such attribute, or it is nothing of the kind.</exception>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public T GetAttr<T>(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        return PythonConversion.Take<T>(gil, Attributes.Get(gil, self.Borrow(), name).OrThrow(gil));
    }

    /// <summary>The attribute <paramref name="name"/>, or null where there is none.</summary>
    public PyObject? TryGetAttr(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        NewRef value = Attributes.TryGet(gil, self.Borrow(), name);
        return value.IsNull ? null : Own(value);
    }

    /// <summary>Whether there is an attribute <paramref name="name"/>.</summary>
    public bool HasAttr(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        using NewRef value = Attributes.TryGet(gil, self.Borrow(), name);
        return !value.IsNull;
    }

    /// <summary>Whether the attribute <paramref name="name"/> is this very object: without a holder for it.</summary>
    internal unsafe bool HasSameAttr(string name, PyObject expected)
    {
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        NewRef value = Attributes.TryGet(gil, self.Borrow(), name);
        if (value.Address != expected.Borrow(gil).Address)
        {
            value.Dispose();
            return false;
        }

        Api.Py_DecRefKept(value.Address);
        return true;
    }

    /// <summary>Sets the attribute <paramref name="name"/>.</summary>
    /// <exception cref="PythonException">Python refuses.</exception>
    public void SetAttr(string name, PyValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using GilScope gil = GilScope.Acquire();
        using NewRef converted = value.ToPython(gil);
        using UsedRef self = Use(gil);
        Attributes.Set(gil, self.Borrow(), name, converted.Borrow());
    }

    /// <summary>What Python's <c>str()</c> says of the object; a disposed one says so.</summary>
    public override string ToString()
    {
        if (IsDisposed || !GilScope.TryAcquire(out GilScope gil))
        {
            return "<disposed Python object>";
        }

        using (gil)
        {
            using UsedRef self = Use(gil);
            return Text.Str(gil, self.Borrow());
        }
    }

    /// <summary>What Python's <c>repr()</c> says of the object.</summary>
    public string ToRepr()
    {
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        return Text.Repr(gil, self.Borrow());
    }

    /// <summary>Another holder of the same object, to be disposed on its own.</summary>
    public PyObject Share()
    {
        using GilScope gil = GilScope.Acquire();
        return Own(Borrow(gil).ToNew());
    }

    /// <summary>Whether both are the same object (Python's <c>is</c>).</summary>
    public bool IsSame(PyObject other)
    {
        ArgumentNullException.ThrowIfNull(other);
        using GilScope gil = GilScope.Acquire();
        return Borrow(gil).Address == other.Borrow(gil).Address;
    }

    /// <summary>Whether the object is Python's <c>None</c>.</summary>
    public bool IsNone
    {
        get
        {
            using GilScope gil = GilScope.Acquire();
            return Borrow(gil).Address == Api.None;
        }
    }

    /// <summary>The unqualified name of the object's class.</summary>
    public string TypeName
    {
        get
        {
            using GilScope gil = GilScope.Acquire();
            return PythonTypes.NameOf(gil, Borrow(gil));
        }
    }

    /// <summary>The object as a .NET value.</summary>
    /// <typeparam name="T">
    /// <see cref="bool"/> (Python's truth), <see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/> (also from
    /// NumPy scalars and 0-d arrays), <see cref="string"/>, <see cref="NDArray"/> or <see cref="PyObject"/>.
    /// </typeparam>
    /// <exception cref="PythonTypeException">The object is nothing of the kind.</exception>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    /// <exception cref="NotSupportedException">No conversion to <typeparamref name="T"/> exists.</exception>
    public T As<T>()
    {
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        return PythonConversion.Read<T>(gil, self.Borrow());
    }

    /// <summary>Whether the object is an instance of <paramref name="type"/> (Python's <c>isinstance</c>).</summary>
    /// <exception cref="PythonTypeException"><paramref name="type"/> is no class.</exception>
    public unsafe bool IsInstance(PyObject type)
    {
        ArgumentNullException.ThrowIfNull(type);
        using GilScope gil = GilScope.Acquire();
        using UsedRef self = Use(gil);
        using UsedRef kept = type.Use(gil);
        return PythonErrors.ThrowIfNegative(gil, Api.PyObject_IsInstance(self.Address, kept.Address)) == 1;
    }

    internal static PyObject Own(NewRef reference) => new(reference.Steal());
}
