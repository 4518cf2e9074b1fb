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
        ErrorClass type = ErrorClass.Of(gil, exception);
        return new PythonErrorDetails
        {
            TypeName = type.Name,
            Message = ErrorText.StripAnsi(ReadMessage(gil, exception, type.Ancestry)),
            Notes = ReadNotes(gil, exception),
            Traceback = TracebackText.Capture(gil, exception),
            Inner = depth < MaxChain ? ReadInner(gil, exception, depth) : null,
            Ancestry = type.Ancestry,
        };
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
