using KerasBridge.PythonNet;
using Python.Runtime;
using OurException = KerasBridge.PythonException;
using TheirException = Python.Runtime.PythonException;

namespace KerasBridge.Tests.PythonNet;

/// <summary>Exceptions of either side are understood by the other.</summary>
public sealed class ErrorTests(BothRunning both) : BothTest(both)
{
    private const string Catching = """
        def catch(function):
            try:
                function()
            except ValueError as error:
                return 'ValueError: ' + str(error)
            except Exception as error:
                return type(error).__name__
            return 'nothing'
        def call(function):
            function()
        """;

    [Fact]
    public void A_Python_exception_that_pythonnet_caught_is_read_with_its_traceback()
    {
        using (Py.GIL())
        {
            var caught = Assert.Throws<TheirException>(() => Scope().InvokeMethod("no_such_function"));

            var ours = Assert.IsType<PythonAttributeException>(caught.ToKerasBridge());

            Assert.Contains("no_such_function", ours.Message);
        }
    }

    [Fact]
    public void The_traceback_of_Python_comes_along()
    {
        using (Py.GIL())
        {
            using PyModule scope = Scope();
            scope.Exec("def fail():\n    raise KeyError('the key')\n");
            var caught = Assert.Throws<TheirException>(() => scope.InvokeMethod("fail"));

            var ours = Assert.IsType<PythonKeyException>(caught.ToKerasBridge());

            Assert.Equal("the key", ours.Message);
            Assert.Contains("in fail", ours.PythonTraceback);
        }
    }

    [Fact]
    public void An_exception_of_KerasBridge_is_caught_as_one_of_pythonnet()
    {
        var ours = Assert.ThrowsAny<OurException>(() => KerasBridge.PyObject.Import("math").Invoke("sqrt", -1).Dispose());

        TheirException theirs = ours.ToPythonNet();

        using (Py.GIL())
        {
            Assert.Equal("ValueError", theirs.Type.Name);
            Assert.Same(ours, theirs.InnerException);
            Assert.Same(ours, theirs.ToKerasBridge());
        }
    }

    [Fact]
    public void A_NET_exception_passes_pythonnet_s_delegate_and_KerasBridge_s_call_as_itself()
    {
        var thrown = new InvalidTimeZoneException("from a delegate");
        KerasBridge.PyObject call;
        KerasBridge.PyObject function;
        using (Py.GIL())
        {
            using PyModule scope = Scope();
            using Python.Runtime.PyObject theirs = new Action(() => throw thrown).ToPython();
            function = theirs.ToKerasBridge();
            call = scope.GetAttr("call").ToKerasBridge();
        }

        Assert.Same(thrown, Assert.Throws<InvalidTimeZoneException>(() => call.Call(function)));
        Assert.Contains("in call", thrown.GetPythonTraceback());
    }

    [Fact]
    public void A_NET_exception_passes_KerasBridge_s_function_and_pythonnet_s_call_as_itself()
    {
        var thrown = new InvalidTimeZoneException("from a function");
        using KerasBridge.PyObject function = PyFunction.Create(_ => throw thrown);
        using (Py.GIL())
        {
            using PyModule scope = Scope();
            using Python.Runtime.PyObject theirs = function.ToPythonNet();

            Assert.Same(thrown, Assert.Throws<InvalidTimeZoneException>(() => scope.InvokeMethod("call", theirs)));
        }
    }

    [Fact]
    public void Python_code_catches_an_exception_of_KerasBridge_in_a_delegate_by_its_Python_class()
    {
        using (Py.GIL())
        {
            using PyModule scope = Scope();
            using Python.Runtime.PyObject function = new Action(() => KerasBridge.PyObject.Import("math").Invoke("sqrt", -1).Dispose()).ToPython();
            using Python.Runtime.PyObject said = scope.InvokeMethod("catch", function);

            Assert.StartsWith("ValueError: ", said.As<string>());
        }
    }

    [Fact]
    public void Python_code_catches_an_exception_of_pythonnet_in_a_function_by_its_Python_class()
    {
        using KerasBridge.PyObject function = PyFunction.Create(_ =>
        {
            using (Py.GIL())
            {
                using Python.Runtime.PyObject math = Py.Import("math");
                using var negative = new PyInt(-1);
                math.InvokeMethod("sqrt", negative).Dispose();
            }

            return PyValue.None;
        });
        using (Py.GIL())
        {
            using PyModule scope = Scope();
            using Python.Runtime.PyObject said = scope.InvokeMethod("catch", function.ToPythonNet());
            Assert.StartsWith("ValueError: ", said.As<string>());
        }

        var passed = Assert.Throws<TheirException>(() => function.Call());
        Assert.Contains("ValueError", passed.Type.ToString());
    }

    [Fact]
    public void An_exception_that_crosses_both_twice_is_still_itself()
    {
        var thrown = new InvalidTimeZoneException("deep");
        using KerasBridge.PyObject inner = PyFunction.Create(_ => throw thrown);
        KerasBridge.PyObject outer;
        using (Py.GIL())
        {
            using Python.Runtime.PyObject theirs = new Action(() =>
            {
                using (Py.GIL())
                {
                    using Python.Runtime.PyObject function = inner.ToPythonNet();
                    function.Invoke().Dispose();
                }
            }).ToPython();
            outer = theirs.ToKerasBridge();
        }

        using (outer)
        {
            Assert.Same(thrown, Assert.Throws<InvalidTimeZoneException>(() => outer.Call()));
        }
    }

    private static PyModule Scope()
    {
        PyModule scope = Py.CreateScope();
        scope.Exec(Catching);
        return scope;
    }
}
