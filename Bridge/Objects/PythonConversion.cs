using System.Runtime.CompilerServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using Text = KerasBridge.Interop.Objects.Text;

namespace KerasBridge;

/// <summary>Python objects as .NET values.</summary>
internal static unsafe class PythonConversion
{
    /// <summary>Like <see cref="Read{T}"/>, of an object that is given back afterwards. Integers, the most frequent, go the shortest way.</summary>
    public static T Take<T>(in GilScope gil, NewRef value)
    {
        if (typeof(T) == typeof(ArrayOrObject))
        {
            return Same<ArrayOrObject, T>(ArrayOrObject.Take(gil, value));
        }

        if ((typeof(T) == typeof(long) || typeof(T) == typeof(int)) && value.Borrow().IsExactly(Api.PyLong_Type))
        {
            long number = Api.PyLong_AsLongLong(value.Address);
            if (number != -1)
            {
                Api.Py_DecRefKept(value.Address);
                return typeof(T) == typeof(long) ? Same<long, T>(number) : Same<int, T>(checked((int)number));
            }
        }

        using (value)
        {
            return Read<T>(gil, value.Borrow());
        }
    }

    /// <summary>The object as a <typeparamref name="T"/>. Which type it is, is decided at compile time: values are not boxed.</summary>
    /// <exception cref="PythonTypeException">The object is nothing of the kind.</exception>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    /// <exception cref="NotSupportedException">No conversion to <typeparamref name="T"/> exists.</exception>
    public static T Read<T>(in GilScope gil, BorrowedRef value)
    {
        if (typeof(T) == typeof(bool))
        {
            return Same<bool, T>(PythonErrors.ThrowIfNegative(gil, Api.PyObject_IsTrue(value.Address)) == 1);
        }

        if (typeof(T) == typeof(int))
        {
            return Same<int, T>(checked((int)ReadInteger(gil, value)));
        }

        if (typeof(T) == typeof(long))
        {
            return Same<long, T>(ReadInteger(gil, value));
        }

        if (typeof(T) == typeof(float))
        {
            return Same<float, T>((float)ReadNumber(gil, value));
        }

        return typeof(T) == typeof(double) ? Same<double, T>(ReadNumber(gil, value)) : (T)ReadObject(gil, value, typeof(T));
    }

    private static T Same<TValue, T>(TValue value) => Unsafe.As<TValue, T>(ref value);

    private static object ReadObject(in GilScope gil, BorrowedRef value, Type type)
    {
        if (type == typeof(string))
        {
            return Text.Read(gil, value);
        }

        if (type == typeof(PyObject))
        {
            return PyObject.Own(value.ToNew());
        }

        if (type != typeof(NDArray))
        {
            throw new NotSupportedException($"A Python object has no conversion to {type}.");
        }

        using PyObject source = PyObject.Own(value.ToNew());
        return NDArray.FromPython(source);
    }

    private static long ReadInteger(in GilScope gil, BorrowedRef value)
    {
        if (value.IsExactly(Api.PyLong_Type))
        {
            return ReadExactInteger(value);
        }

        using NewRef index = new NewRef(Api.PyNumber_Index(value.Address)).OrThrow(gil);
        return ReadExactInteger(index.Borrow());
    }

    private static long ReadExactInteger(BorrowedRef value)
    {
        long number = Api.PyLong_AsLongLong(value.Address);
        if (number == -1 && Api.PyErr_Occurred() != 0)
        {
            Api.PyErr_Clear();
            throw new OverflowException("The Python integer does not fit into 64 bits.");
        }

        return number;
    }

    private static double ReadNumber(in GilScope gil, BorrowedRef value)
    {
        if (value.IsExactly(Api.PyFloat_Type))
        {
            return Api.PyFloat_AsDouble(value.Address);
        }

        using NewRef number = new NewRef(Api.PyNumber_Float(value.Address)).OrThrow(gil);
        return Api.PyFloat_AsDouble(number.Address);
    }
}
