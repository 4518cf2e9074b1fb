using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Errors;

/// <summary>Reads an exception object of Python into <see cref="PythonErrorDetails"/>. Nothing in here raises: what can't be read is left out.</summary>
internal static unsafe class ErrorReader
{
    private const int MaxChain = 16;

    public static PythonErrorDetails Read(in GilScope gil, BorrowedRef exception, int depth = 0)
    {
        string[] ancestry = ReadAncestry(gil, exception);
        return new PythonErrorDetails
        {
            TypeName = ReadTypeName(gil, exception),
            Message = ErrorText.StripAnsi(ReadMessage(gil, exception, ancestry)),
            Notes = ReadNotes(gil, exception),
            Traceback = TracebackText.Capture(gil, exception),
            Inner = depth < MaxChain ? ReadInner(gil, exception, depth) : null,
            Ancestry = ancestry,
        };
    }

    // Only built-in classes: one of the same name from elsewhere is something else.
    private static string[] ReadAncestry(in GilScope gil, BorrowedRef exception)
    {
        using NewRef type = new(Api.PyObject_Type(exception.Address));
        using NewRef mro = Attributes.TryGet(gil, type.Borrow(), "__mro__");
        nint count = mro.IsNull ? 0 : Api.PyTuple_Size(mro.Address);
        var names = new List<string>();
        for (int i = 0; i < count; i++)
        {
            var ancestor = new BorrowedRef(Api.PyTuple_GetItem(mro.Address, i));
            if (Attributes.TryGetText(gil, ancestor, "__module__") == "builtins" && Attributes.TryGetText(gil, ancestor, "__name__") is { } name)
            {
                names.Add(name);
            }
        }

        return [.. names];
    }

    private static string ReadTypeName(in GilScope gil, BorrowedRef exception)
    {
        using NewRef type = new(Api.PyObject_Type(exception.Address));
        string name = Attributes.TryGetText(gil, type.Borrow(), "__qualname__") ?? "?";
        string? module = Attributes.TryGetText(gil, type.Borrow(), "__module__");
        return module is null or "builtins" ? name : $"{module}.{name}";
    }

    // str(KeyError('x')) is "'x'": the key itself is what the error is about.
    private static string ReadMessage(in GilScope gil, BorrowedRef exception, string[] ancestry)
    {
        if (ancestry.Contains("KeyError"))
        {
            using NewRef args = Attributes.TryGet(gil, exception, "args");
            if (!args.IsNull && Api.PyTuple_Size(args.Address) == 1)
            {
                return Text.ToStringOrFallback(gil, new BorrowedRef(Api.PyTuple_GetItem(args.Address, 0)));
            }

            Api.PyErr_Clear();
        }

        return Text.ToStringOrFallback(gil, exception);
    }

    private static string[] ReadNotes(in GilScope gil, BorrowedRef exception)
    {
        using NewRef notes = Attributes.TryGet(gil, exception, "__notes__");
        if (notes.IsNull)
        {
            return [];
        }

        var texts = new List<string>();
        using NewRef iterator = new(Api.PyObject_GetIter(notes.Address));
        for (nint next; !iterator.IsNull && (next = Api.PyIter_Next(iterator.Address)) != 0;)
        {
            using var note = new NewRef(next);
            texts.Add(ErrorText.StripAnsi(Text.ToStringOrFallback(gil, note.Borrow())));
        }

        Api.PyErr_Clear();
        return [.. texts];
    }

    private static Exception? ReadInner(in GilScope gil, BorrowedRef exception, int depth)
    {
        using NewRef cause = Attributes.TryGetUnlessNone(gil, exception, "__cause__");
        if (!cause.IsNull)
        {
            return ReadLinked(gil, cause.Borrow(), depth);
        }

        using NewRef suppressed = Attributes.TryGet(gil, exception, "__suppress_context__");
        using NewRef context = Attributes.TryGetUnlessNone(gil, exception, "__context__");
        return context.IsNull || suppressed.Address == Api.True ? null : ReadLinked(gil, context.Borrow(), depth);
    }

    private static Exception ReadLinked(in GilScope gil, BorrowedRef exception, int depth) =>
        Callbacks.ManagedErrors.FindOriginal(gil, exception) ?? ExceptionTree.Create(Read(gil, exception, depth + 1));
}
