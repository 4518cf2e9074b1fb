using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Errors;

/// <summary>Python's exceptions as .NET exceptions, each provoked for real.</summary>
public sealed class ErrorTests
{
    private const string Source = """
        import math

        def attribute(): math.nothing
        def type_error(): return 1 + "a"
        def missing(a, b): pass
        def value(): int("x")
        def key(): {"a": 1}["b c"]
        def index(): [1][5]
        def zero(): 1 / 0
        def runtime(): raise RuntimeError("broken")
        def unfinished(): raise NotImplementedError("later")
        def deep(): deep()
        def os_error(): open("/")
        def no_file(): open("/nowhere/at/all")
        def no_name(): nothing
        def no_module(): import there_is_none
        def bad_import(): from math import nothing
        def assertion(): assert 1 == 2, "unequal"
        def memory(): raise MemoryError("full")
        def stop(): next(iter([]))
        def interrupt(): raise KeyboardInterrupt()
        def leave(): raise SystemExit(3)
        def unicode_error(): b"\xff".decode("utf-8")
        def coloured(): raise ValueError("\x1b[1mbold\x1b[0m text")

        class OwnError(LookupError): pass
        def own(): raise OwnError("mine")

        def caused():
            try:
                value()
            except ValueError as error:
                raise RuntimeError("outer") from error

        def in_context():
            try:
                value()
            except ValueError:
                raise RuntimeError("outer")

        def hidden():
            try:
                value()
            except ValueError:
                raise RuntimeError("outer") from None

        def noted():
            error = ValueError("main")
            error.add_note("look here")
            raise error
        """;

    private static readonly Lazy<PyObject> s_module = new(() => PythonModules.Load("kerasbridge_test_errors", "/somewhere/errors.py", Source));

    public static TheoryData<string, Type> Classes => new()
    {
        { "attribute", typeof(PythonAttributeException) },
        { "type_error", typeof(PythonTypeException) },
        { "missing", typeof(MissingArgumentException) },
        { "value", typeof(PythonValueException) },
        { "unicode_error", typeof(PythonValueException) },
        { "key", typeof(PythonKeyException) },
        { "index", typeof(PythonIndexException) },
        { "own", typeof(PythonLookupException) },
        { "zero", typeof(PythonArithmeticException) },
        { "runtime", typeof(PythonRuntimeException) },
        { "unfinished", typeof(PythonNotImplementedException) },
        { "deep", typeof(PythonRecursionException) },
        { "os_error", typeof(PythonOSException) },
        { "no_file", typeof(PythonFileNotFoundException) },
        { "no_name", typeof(PythonNameException) },
        { "no_module", typeof(PythonModuleNotFoundException) },
        { "bad_import", typeof(PythonImportException) },
        { "assertion", typeof(PythonAssertionException) },
        { "memory", typeof(PythonMemoryException) },
        { "stop", typeof(PythonStopIterationException) },
        { "interrupt", typeof(PythonKeyboardInterruptException) },
        { "leave", typeof(PythonSystemExitException) },
    };

    [Theory]
    [MemberData(nameof(Classes))]
    public void Every_class_arrives_as_its_own(string function, Type type)
    {
        var error = Assert.ThrowsAny<PythonException>(() => Call(function));

        Assert.IsType(type, error);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void A_syntax_error_says_where()
    {
        var error = Assert.Throws<PythonSyntaxException>(() => PythonModules.Load("bad", "/somewhere/bad.py", "x = 1\ny = = 2\n"));

        Assert.Contains("bad.py", error.Message);
        Assert.Contains("line 2", error.Message);
    }

    [Fact]
    public void The_traceback_names_file_line_and_function()
    {
        var error = Assert.Throws<PythonValueException>(() => Call("value"));

        Assert.Contains("File \"/somewhere/errors.py\", line 6, in value", error.PythonTraceback);
        Assert.Contains("errors.py", error.ToString());
        Assert.Equal("ValueError", error.PythonTypeName);
        Assert.Equal("invalid literal for int() with base 10: 'x'", error.Message);
    }

    [Fact]
    public void Details_are_taken_out_of_the_message()
    {
        var attribute = Assert.Throws<PythonAttributeException>(() => Call("attribute"));
        Assert.Equal(("math", "nothing"), (attribute.ObjectTypeName, attribute.AttributeName));

        var missing = Assert.Throws<MissingArgumentException>(() => Call("missing"));
        Assert.Equal(["a", "b"], missing.ParameterNames);
        Assert.Equal("missing", missing.Function);

        Assert.Equal("b c", Assert.Throws<PythonKeyException>(() => Call("key")).Message);
        Assert.Equal("bold text", Assert.Throws<PythonValueException>(() => Call("coloured")).Message);
        Assert.Equal("kerasbridge_test_errors.OwnError", Assert.Throws<PythonLookupException>(() => Call("own")).PythonTypeName);
    }

    [Fact]
    public void Causes_and_contexts_are_inner_exceptions()
    {
        Assert.IsType<PythonValueException>(Assert.Throws<PythonRuntimeException>(() => Call("caused")).InnerException);
        Assert.IsType<PythonValueException>(Assert.Throws<PythonRuntimeException>(() => Call("in_context")).InnerException);
        Assert.Null(Assert.Throws<PythonRuntimeException>(() => Call("hidden")).InnerException);
    }

    [Fact]
    public void Notes_are_kept()
    {
        using PyObject builtins = PyObject.Import("builtins");
        using PyObject exception = builtins.GetAttr("BaseException");
        Assert.SkipUnless(exception.HasAttr("add_note"), "Notes came with CPython 3.11.");

        var error = Assert.Throws<PythonValueException>(() => Call("noted"));

        Assert.Equal(["look here"], error.Notes);
        Assert.Contains("look here", error.ToString());
    }

    [Fact]
    public void What_does_not_exist_on_an_object_is_named()
    {
        using Sequential model = TinyModels.Stack();

        var error = Assert.Throws<PythonAttributeException>(() => model.Python.Invoke("fitt"));

        Assert.Equal(("Sequential", "fitt"), (error.ObjectTypeName, error.AttributeName));
    }

    [Fact]
    public void An_exception_of_a_callback_leaves_training_as_the_object_it_was_thrown_as()
    {
        using Sequential model = TinyModels.Stack();
        using CompiledModel compiled = model.Compile(new SGD(), new MeanSquaredError());
        var thrown = new InvalidTimeZoneException("from C#");
        using PyObject hook = PyFunction.Create(_ => throw thrown);
        using PyObject callbacks = PyObject.Import("keras.callbacks");
        using PyObject python = callbacks.Invoke("LambdaCallback", ("on_epoch_end", hook));
        using var callback = Callback.FromPython(python);

        var caught = Assert.Throws<InvalidTimeZoneException>(
            () => compiled.Fit(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent, callbacks: [callback]));

        Assert.Same(thrown, caught);
        Assert.Single(compiled.Fit(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent).Loss);
    }

    [Fact]
    public void An_exception_of_a_function_can_be_caught_in_Python()
    {
        using PyObject module = PythonModules.Load("kerasbridge_test_catch", "catch.py", """
            def attempt(function):
                try:
                    function()
                except Exception as error:
                    return type(error).__name__ + ": " + str(error)
            """);
        using PyObject function = PyFunction.Create(_ => throw new TimeoutException("too late"));

        using PyObject said = module.Invoke("attempt", function);

        Assert.Equal("DotNetError: System.TimeoutException: too late", said.As<string>());
    }

    [Fact]
    public void No_frame_is_kept_by_an_exception()
    {
        using PyObject module = PythonModules.Load("kerasbridge_test_frames", "frames.py", """
            import weakref

            class Big: pass

            seen = []

            def fail():
                big = Big()
                seen.append(weakref.ref(big))
                raise ValueError("big is still a local variable")

            def is_gone():
                return seen[-1]() is None
            """);

        var error = Assert.Throws<PythonValueException>(() => module.Invoke("fail"));

        using PyObject isGone = module.Invoke("is_gone");
        Assert.True(isGone.As<bool>());
        Assert.Contains("frames.py", error.PythonTraceback);
    }

    private static void Call(string function) => s_module.Value.Invoke(function).Dispose();
}
