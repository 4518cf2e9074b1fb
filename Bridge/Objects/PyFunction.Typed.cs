using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

// Functions with typed parameters: the arguments arrive as .NET values, without holders that live and die with each call.
public static unsafe partial class PyFunction
{
    /// <summary>A Python callable without parameters.</summary>
    /// <inheritdoc cref="Create{T, TResult}(Func{T, TResult}, bool)"/>
    public static PyObject Create<TResult>(Func<TResult> body, bool keepsLock = false)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Create((in gil, arguments, names) =>
        {
            CheckCount(0, arguments, names);
            TResult result;
            using (new Unlocked(keepsLock))
            {
                result = body();
            }

            return PyValues.Of(result).ToPython(gil).Steal();
        });
    }

    /// <summary>A Python callable with one parameter, which Python passes by position.</summary>
    /// <typeparam name="T">What the argument is read as, see <see cref="PyObject.As{T}"/>.</typeparam>
    /// <typeparam name="TResult">What the result is sent back as, see <see cref="PyValues.Of{T}"/>.</typeparam>
    /// <param name="body">What it does. An exception is raised in Python; wrong arguments are Python's <c>TypeError</c>.</param>
    /// <param name="keepsLock">
    /// Whether the thread goes on holding Python's lock. That halves the cost of a short body; one that waits for a thread which needs
    /// Python would wait for ever. Default: no.
    /// </param>
    public static PyObject Create<T, TResult>(Func<T, TResult> body, bool keepsLock = false)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Create((in gil, arguments, names) =>
        {
            CheckCount(1, arguments, names);
            T argument = PythonConversion.Read<T>(gil, new BorrowedRef(arguments[0]));
            TResult result;
            using (new Unlocked(keepsLock))
            {
                result = body(argument);
            }

            return PyValues.Of(result).ToPython(gil).Steal();
        });
    }

    /// <summary>A Python callable with two parameters, which Python passes by position.</summary>
    /// <typeparam name="T1">What the first argument is read as, see <see cref="PyObject.As{T}"/>.</typeparam>
    /// <typeparam name="T2">What the second argument is read as.</typeparam>
    /// <typeparam name="TResult">What the result is sent back as, see <see cref="PyValues.Of{T}"/>.</typeparam>
    /// <inheritdoc cref="Create{T, TResult}(Func{T, TResult}, bool)" path="/param"/>
    public static PyObject Create<T1, T2, TResult>(Func<T1, T2, TResult> body, bool keepsLock = false)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Create((in gil, arguments, names) =>
        {
            CheckCount(2, arguments, names);
            T1 first = PythonConversion.Read<T1>(gil, new BorrowedRef(arguments[0]));
            T2 second = PythonConversion.Read<T2>(gil, new BorrowedRef(arguments[1]));
            TResult result;
            using (new Unlocked(keepsLock))
            {
                result = body(first, second);
            }

            return PyValues.Of(result).ToPython(gil).Steal();
        });
    }

    private static PyObject Create(ManagedBody body)
    {
        KerasRuntime.EnsureInterpreter();
        using GilScope gil = GilScope.Acquire();
        return PyObject.Own(ManagedFunction.Create(gil, body));
    }

    private static void CheckCount(int expected, ReadOnlySpan<nint> arguments, BorrowedRef names)
    {
        if (arguments.Length != expected || !names.IsNull)
        {
            throw PythonTypeException.Of(names.IsNull
                ? $"dotnet_function() takes {expected} positional arguments but {arguments.Length} were given"
                : "dotnet_function() takes no keyword arguments");
        }
    }
}
