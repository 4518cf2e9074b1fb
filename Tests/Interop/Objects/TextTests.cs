using KerasBridge.Interop.Objects;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Objects;

public sealed class TextTests(RunningPython python) : PythonTest(python)
{
    public static TheoryData<string> Texts() =>
    [
        "", "plain", "grüße", "日本語", "😀👩‍👩‍👧", "in\0side", "\0", "line\r\nline", new string('x', 513), new string('é', 100_000),
        "\ud800", "a\udc00b", "\ude00\ud83d", "😀\ud83d",
    ];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Texts))]
    public void Text_comes_back_as_it_went(string text)
    {
        using GilScope gil = GilScope.Acquire();
        using NewRef value = Text.New(gil, text);

        Assert.Equal(text, Text.Read(gil, value.Borrow()));
        Assert.Equal(text, Text.TryRead(gil, value.Borrow()));
        Assert.Equal(text, Text.Str(gil, value.Borrow()));
    }

    // Attributes hold UTF-8, and so no unpaired surrogates.
    public static TheoryData<string, string> CodePoints() => new()
    {
        { "a\0b", "[97, 0, 98]" },
        { "😀", "[128512]" },
        { "\ud800x", "[55296, 120]" },
        { "é", "[233]" },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(CodePoints))]
    public void Python_sees_the_same_code_points(string text, string codePoints)
    {
        using GilScope gil = GilScope.Acquire();
        using var script = new Script();
        using NewRef value = Text.New(gil, text);
        script.Set(gil, "text", value.Borrow());

        Assert.Equal(codePoints, script.Text("[ord(c) for c in text]"));
    }

    [Fact]
    public void A_string_made_in_Python_with_an_unpaired_surrogate_is_read()
    {
        using var script = new Script();

        Assert.Equal("file\udcff", script.Text("'file' + chr(0xdcff)"));
    }

    [Fact]
    public void Repr_is_that_of_Python()
    {
        using GilScope gil = GilScope.Acquire();
        using NewRef value = Text.New(gil, "it's\n");

        Assert.Equal("\"it's\\n\"", Text.Repr(gil, value.Borrow()));
    }

    [Fact]
    public void Reading_what_is_no_text_raises_a_type_error_and_leaves_none_set()
    {
        using GilScope gil = GilScope.Acquire();
        using var script = new Script();
        using PythonReference number = script.Evaluate("7");

        PythonTypeException error = Assert.Throws<PythonTypeException>(() => ReadText(number));

        Assert.NotEmpty(error.Message);
        Assert.Null(Text.TryRead(gil, number.Borrow(gil)));
        Assert.Equal("7", Text.Str(gil, number.Borrow(gil)));
    }

    [Fact]
    public void A_str_that_raises_gives_its_error_or_a_placeholder()
    {
        using GilScope gil = GilScope.Acquire();
        using var script = new Script("class Broken:\n    def __str__(self): raise ValueError('broken')");
        using PythonReference broken = script.Evaluate("Broken()");

        Assert.Equal("<str() failed>", Text.ToStringOrFallback(gil, broken.Borrow(gil)));
        Assert.Equal("broken", Assert.Throws<PythonValueException>(() => ReadStr(broken)).Message);
    }

    private static void ReadText(PythonReference value)
    {
        using GilScope gil = GilScope.Acquire();
        Text.Read(gil, value.Borrow(gil));
    }

    private static void ReadStr(PythonReference value)
    {
        using GilScope gil = GilScope.Acquire();
        Text.Str(gil, value.Borrow(gil));
    }
}
