using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using Text = KerasBridge.Interop.Objects.Text;

namespace KerasBridge;

public sealed unsafe partial class PyObject
{
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
        BorrowedRef self = Borrow(gil);
        object value = typeof(T) switch
        {
            Type t when t == typeof(bool) => PythonErrors.ThrowIfNegative(gil, Api.PyObject_IsTrue(self.Address)) == 1,
            Type t when t == typeof(int) => checked((int)ReadInteger(gil, self)),
            Type t when t == typeof(long) => ReadInteger(gil, self),
            Type t when t == typeof(float) => (float)ReadNumber(gil, self),
            Type t when t == typeof(double) => ReadNumber(gil, self),
            Type t when t == typeof(string) => Text.Read(gil, self),
            Type t when t == typeof(NDArray) => NDArray.FromPython(this),
            Type t when t == typeof(PyObject) => Share(),
            _ => throw new NotSupportedException($"A Python object has no conversion to {typeof(T)}."),
        };
        return (T)value;
    }

    private static long ReadInteger(in GilScope gil, BorrowedRef value)
    {
        using NewRef index = new NewRef(Api.PyNumber_Index(value.Address)).OrThrow(gil);
        long number = Api.PyLong_AsLongLong(index.Address);
        if (number == -1 && Api.PyErr_Occurred() != 0)
        {
            Api.PyErr_Clear();
            throw new OverflowException("The Python integer does not fit into 64 bits.");
        }

        return number;
    }

    private static double ReadNumber(in GilScope gil, BorrowedRef value)
    {
        using NewRef number = new NewRef(Api.PyNumber_Float(value.Address)).OrThrow(gil);
        return Api.PyFloat_AsDouble(number.Address);
    }
}
