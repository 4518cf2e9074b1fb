using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// Python functions written in .NET. An exception that the body throws is raised in Python, and comes out as the same object where a
/// .NET caller stands behind. The body runs on the thread that Python calls it on, without Python's
/// lock: it may wait for other threads.
/// </summary>
public static unsafe partial class PyFunction
{
    /// <summary>A Python callable over <paramref name="body"/>.</summary>
    /// <param name="body">Gets the arguments, which it must not keep beyond the call (<see cref="PyObject.Share"/> them instead).</param>
    public static PyObject Create(Func<PyArguments, PyValue> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Create(Forward(body));
    }

    private static ManagedBody Forward(Func<PyArguments, PyValue> body) =>
        (in GilScope gil, ReadOnlySpan<nint> arguments, BorrowedRef names) =>
        {
            using PyArguments taken = Take(gil, arguments, names);
            PyValue result;
            using (new Unlocked(keepsLock: false))
            {
                result = body(taken);
            }

            return (result.IsSet ? result : PyValue.None).ToPython(gil).Steal();
        };

    private static PyArguments Take(in GilScope gil, ReadOnlySpan<nint> arguments, BorrowedRef names)
    {
        int named = names.IsNull ? 0 : (int)Api.PyTuple_Size(names.Address);
        int positional = arguments.Length - named;
        var values = new PyObject[positional];
        for (int i = 0; i < positional; i++)
        {
            values[i] = Share(arguments[i]);
        }

        var keywords = new Dictionary<string, PyObject>(named, StringComparer.Ordinal);
        for (int i = 0; i < named; i++)
        {
            keywords[Text.Read(gil, new BorrowedRef(Api.PyTuple_GetItem(names.Address, i)))] = Share(arguments[positional + i]);
        }

        return new PyArguments(values, keywords);
    }

    private static PyObject Share(nint address) => PyObject.Own(new BorrowedRef(address).ToNew());

    // The body may wait for threads that wait for Python, or end the process: so it does not keep Python's lock unless it says so.
    private readonly ref struct Unlocked : IDisposable
    {
        private readonly bool _keepsLock;
        private readonly ReleasedGil _released;

        public Unlocked(bool keepsLock)
        {
            _keepsLock = keepsLock;
            _released = keepsLock ? default : GilScope.Release();
        }

        public void Dispose()
        {
            if (!_keepsLock)
            {
                GilScope.Restore(_released);
            }
        }
    }
}
