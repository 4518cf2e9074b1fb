using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.References;

/// <summary>
/// A reference that the holder owns: it ends either in a <c>using</c> or in exactly one <see cref="Steal"/>.
/// Null means that Python has set an error; <see cref="OrThrow"/> is the one place that turns it into an exception.
/// </summary>
internal readonly ref struct NewRef(nint address)
{
    public nint Address { get; } = address;

    public bool IsNull => Address == 0;

    /// <summary>The reference itself, or the error that Python has set, as an exception.</summary>
    /// <exception cref="PythonException">The address is null.</exception>
    public NewRef OrThrow(in GilScope gil)
    {
        if (IsNull)
        {
            PythonErrors.ThrowPending(gil);
        }

        return this;
    }

    public BorrowedRef Borrow() => new(Address);

    /// <summary>Hands the ownership to a function that takes it over.</summary>
    public StolenRef Steal() => new(Address);

    public unsafe void Dispose()
    {
        if (Address != 0)
        {
            Api.Py_DecRef(Address);
        }
    }
}
