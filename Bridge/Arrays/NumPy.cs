using System.Globalization;
using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>The NumPy of the running interpreter: what crossing arrays needs of it is looked up once and kept as long as it runs.</summary>
internal sealed unsafe class NumPy
{
    private readonly PyObject _module = PyObject.Import("numpy");
    private readonly PyObject _arrayType;
    private readonly PyObject?[] _elementTypes;
    private readonly NumPyFunctions? _functions = NumPyFunctions.TryFind();

    public NumPy()
    {
        _arrayType = _module.GetAttr("ndarray");
        _elementTypes = Array.ConvertAll([.. ElementTypes.All], FindElementType);
        Reader = new ArrayReader(_module, _elementTypes);
    }

    /// <summary>How much memory of its arrays .NET holds.</summary>
    public ArrayMemory Memory { get; } = new();

    /// <summary>Reads layouts of arrays.</summary>
    public ArrayReader Reader { get; }

    /// <summary>That of the running Keras, which is started where it does not run.</summary>
    public static NumPy Current => KerasRuntime.Current.NumPy;

    /// <summary>How many axes an array can have.</summary>
    public int MostAxes => int.Parse(_module.GetAttr<string>("__version__").Split('.')[0], CultureInfo.InvariantCulture) < 2 ? 32 : 64;

    /// <summary>Whether there are elements of type bfloat16: the Python package <c>ml_dtypes</c> brings them, and Keras 3 brings that.</summary>
    public bool HasBFloat16 => _elementTypes[ElementTypes.Of<BFloat16>().Index] is not null;

    /// <summary>NumPy's object for an element type.</summary>
    /// <exception cref="NotSupportedException">This NumPy lacks it.</exception>
    public PyObject this[ElementType type] => _elementTypes[type.Index] ?? throw new NotSupportedException(
        $"Elements of type {type.DType} need the Python package ml_dtypes, which {KerasRuntime.Current.Environment.Executable} lacks.");

    /// <summary>An array over memory of .NET.</summary>
    /// <param name="gil">Proof of the lock.</param>
    /// <param name="memory">What <see cref="ManagedMemory"/> made.</param>
    /// <param name="type">The type of the elements in it.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="strides">The distances in bytes along the axes; left out, row-major.</param>
    public NewRef New(in GilScope gil, BorrowedRef memory, ElementType type, scoped ReadOnlySpan<nint> shape, scoped ReadOnlySpan<nint> strides = default)
    {
        BorrowedRef elementType = this[type].Borrow(gil);
        if (_functions is not null && strides.IsEmpty)
        {
            return _functions.NewOver(_arrayType.Borrow(gil), elementType, type.Alignment, shape, memory).OrThrow(gil);
        }

        nint dtype = elementType.Address;
        using NewRef sizes = NewTuple(gil, shape);
        if (strides.IsEmpty)
        {
            return Calls.Invoke(_arrayType.Borrow(gil), [0, sizes.Address, dtype, memory.Address], 3).OrThrow(gil);
        }

        using NewRef distances = NewTuple(gil, strides);
        using NewRef offset = new NewRef(Api.PyLong_FromLongLong(0)).OrThrow(gil);
        Span<nint> arguments = [0, sizes.Address, dtype, memory.Address, offset.Address, distances.Address];
        return Calls.Invoke(_arrayType.Borrow(gil), arguments, 5).OrThrow(gil);
    }

    /// <summary>An array of its own memory, whose elements are not set yet.</summary>
    /// <exception cref="PythonMemoryException">There is not that much memory.</exception>
    public NewRef NewEmpty(in GilScope gil, ElementType type, scoped ReadOnlySpan<nint> shape)
    {
        BorrowedRef elementType = this[type].Borrow(gil);
        if (_functions is not null)
        {
            return _functions.NewEmpty(_arrayType.Borrow(gil), elementType, shape).OrThrow(gil);
        }

        using NewRef sizes = NewTuple(gil, shape);
        return Calls.Invoke(_arrayType.Borrow(gil), [0, sizes.Address, elementType.Address], 2).OrThrow(gil);
    }

    /// <summary>The bytes of a new array, which lie in one piece.</summary>
    public Span<byte> Bytes(in GilScope gil, BorrowedRef array, int size) =>
        new((void*)(Reader.TryReadStart(array) ?? ArrayLayout.Read(gil, array).Start), size);

    /// <summary>The layout of an array, of no class derived from it, whose elements have a counterpart in .NET; null for anything else.</summary>
    public BufferInfo? TryRead(in GilScope gil, BorrowedRef value) =>
        value.IsExactly(_arrayType.Borrow(gil).Address) ? Reader.TryRead(value) ?? ArrayLayout.TryAsk(gil, value) : null;

    /// <summary>Calls a function of the module.</summary>
    public PyObject Invoke(string function, params ReadOnlySpan<Argument> arguments) => _module.Invoke(function, arguments);

    /// <summary>The attribute of the module, or null where this version lacks it.</summary>
    public PyObject? TryGet(string name) => _module.TryGetAttr(name);

    private static NewRef NewTuple(in GilScope gil, scoped ReadOnlySpan<nint> numbers)
    {
        NewRef tuple = new NewRef(Api.PyTuple_New(numbers.Length)).OrThrow(gil);
        for (int i = 0; i < numbers.Length; i++)
        {
            Api.PyTuple_SetItem(tuple.Address, i, Api.PyLong_FromLongLong(numbers[i]));
        }

        return tuple;
    }

    private PyObject? FindElementType(ElementType type)
    {
        if (type.DType != DType.BFloat16)
        {
            return _module.Invoke("dtype", (PyValue)type.DType);
        }

        using PyObject? extension = PyObject.TryImport("ml_dtypes");
        using PyObject? scalar = extension?.TryGetAttr("bfloat16");
        return scalar is null ? null : _module.Invoke("dtype", scalar);
    }
}
