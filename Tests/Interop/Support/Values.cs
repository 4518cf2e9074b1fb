using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Tests.Interop.Support;

/// <summary>Small values for callbacks.</summary>
internal static unsafe class Values
{
    public static StolenRef None() => new BorrowedRef(Api.None).ToNew().Steal();

    public static StolenRef New(in GilScope gil, long value) => new NewRef(Api.PyLong_FromLongLong(value)).OrThrow(gil).Steal();

    public static StolenRef New(in GilScope gil, string value) => KerasBridge.Interop.Objects.Text.New(gil, value).Steal();

    public static long Number(in GilScope gil, nint value)
    {
        long number = Api.PyLong_AsLongLong(value);
        PythonErrors.ThrowIfPending(gil);
        return number;
    }

    public static string Text(in GilScope gil, nint value) => KerasBridge.Interop.Objects.Text.Str(gil, new BorrowedRef(value));
}
