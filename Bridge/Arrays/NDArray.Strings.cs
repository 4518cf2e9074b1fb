using System.Buffers;
using System.Text;

namespace KerasBridge;

public sealed partial class NDArray
{
    private bool IsText => TextKind is "U" or "S" or "T";

    private string TextKind
    {
        get
        {
            using PyObject python = ToPyObject();
            using PyObject dtype = python.GetAttr("dtype");
            using PyObject kind = dtype.GetAttr("kind");
            return kind.As<string>();
        }
    }

    /// <summary>
    /// An array of texts, copied: of any length each (NumPy's <c>StringDType</c>) where NumPy is 2.0 or later, otherwise all of the length of
    /// the longest (<c>str_</c>). <see cref="AsType"/> with <c>"str"</c> makes the one the other.
    /// </summary>
    /// <param name="elements">The texts, in row-major order.</param>
    /// <param name="shape">The shape; left out, one axis.</param>
    /// <exception cref="ArgumentException">
    /// A text is null, the shape does not fit, NumPy is older than 2.0 and a text ends in a NUL character, which it would lose, or it is newer
    /// and a text has half a surrogate pair.
    /// </exception>
    public static NDArray FromStrings(ReadOnlySpan<string> elements, Shape shape = default)
    {
        Span<nint> sizes = stackalloc nint[KnownShape.OnStack];
        return MakeTexts(elements, KnownShape.Of(shape, elements.Length, sizes));
    }

    /// <summary>An array of texts with one axis.</summary>
    /// <inheritdoc cref="FromStrings(ReadOnlySpan{string}, Shape)"/>
    public static NDArray FromStrings(params string[] elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return FromStrings(elements.AsSpan());
    }

    /// <summary>An array of texts with two axes.</summary>
    /// <inheritdoc cref="FromStrings(ReadOnlySpan{string}, Shape)" path="/exception"/>
    public static NDArray FromStrings(string[,] elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return MakeTexts([.. elements.Cast<string>()], [elements.GetLength(0), elements.GetLength(1)]);
    }

    /// <summary>The texts of an array of texts, in row-major order; bytes (<c>S</c>) are read as UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The elements are no texts, or some are missing (<c>StringDType</c> with an <c>na_object</c>).</exception>
    public string[] ToStringArray()
    {
        string kind = TextKind;
        if (kind is not ("U" or "S" or "T"))
        {
            throw new InvalidOperationException($"The elements are {DType}, no texts: read them with {nameof(ToArray)}.");
        }

        using PyObject python = ToPyObject();
        using PyObject flat = python.Invoke("ravel");
        using PyObject list = flat.Invoke("tolist");
        return [.. list.ToList().Select(element => ReadText(element, isBytes: kind == "S"))];
    }

    private static NDArray MakeTexts(ReadOnlySpan<string> elements, ReadOnlySpan<nint> sizes)
    {
        if (elements.Contains(null!))
        {
            throw new ArgumentException("A text is null: NumPy's texts can be empty, not missing.", nameof(elements));
        }

        using PyObject? variable = VariableTexts();
        PyValue[] items = Array.ConvertAll(elements.ToArray(), element => (PyValue)Kept(element, isVariable: variable is not null));
        using PyObject flat = NumPy.Current.Invoke("array", PyValue.List(items), ("dtype", variable ?? (PyValue)"str"));
        using PyObject shaped = flat.Invoke("reshape", (PyValue)Shape.Of(sizes));
        return Take(shaped);
    }

    private static PyObject? VariableTexts()
    {
        using PyObject? types = NumPy.Current.TryGet("dtypes");
        return types is not null && types.HasAttr("StringDType") ? types.Invoke("StringDType") : null;
    }

    private static string Kept(string element, bool isVariable)
    {
        if (!isVariable && element is [.., '\0'])
        {
            throw new ArgumentException("A text ends in a NUL character, which NumPy before 2.0 does not keep.", "elements");
        }

        return !isVariable || IsWellFormed(element)
            ? element
            : throw new ArgumentException("A text has half a surrogate pair, which NumPy's texts of any length can't hold.", "elements");
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int length) != OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static string ReadText(PyObject element, bool isBytes)
    {
        using (element)
        {
            if (!isBytes)
            {
                return element.TypeName == "str"
                    ? element.As<string>()
                    : throw new InvalidOperationException($"A text of the array is missing ({element}): fill it in Python first.");
            }

            using PyObject text = element.Invoke("decode", "utf-8");
            return text.As<string>();
        }
    }
}
