namespace KerasBridge.Tests.Integration.Objects;

public sealed class PyObjectTests
{
    [Fact]
    public void Values_cross_both_ways()
    {
        Assert.True(PyValues.Of(true).ToPyObject().As<bool>());
        Assert.Equal(-7, PyValues.Of(-7).ToPyObject().As<int>());
        Assert.Equal(long.MinValue, PyValues.Of(long.MinValue).ToPyObject().As<long>());
        Assert.Equal(0.1, PyValues.Of(0.1).ToPyObject().As<double>());
        Assert.Equal(0.1f, PyValues.Of(0.1f).ToPyObject().As<float>());
        Assert.Equal("größer 🐍 \0 end", PyValues.Of("größer 🐍 \0 end").ToPyObject().As<string>());
        Assert.True(PyObject.None.IsNone);
        Assert.Equal(["1", "None", "'a'", "[2.5]"], PyValue.Tuple(1, PyValue.None, "a", PyValue.List(2.5)).ToPyObject().ToList().Select(item => item.ToRepr()));
        Assert.Throws<InvalidOperationException>(() => default(PyValue).ToPyObject());
    }

    [Fact]
    public void Numbers_of_NumPy_are_numbers()
    {
        Assert.Equal(3, NumPyText.Evaluate("np.int16(3)").As<int>());
        Assert.Equal(2.5, NumPyText.Evaluate("np.array(2.5)").As<double>());
        Assert.Equal(1.5f, NumPyText.Evaluate("np.float32(1.5)").As<float>());
    }

    [Fact]
    public void What_is_no_such_value_is_refused()
    {
        Assert.Throws<PythonTypeException>(() => PyValues.Of(1.5).ToPyObject().As<int>());
        Assert.Throws<PythonTypeException>(() => PyValues.Of(1).ToPyObject().As<string>());
        Assert.Throws<PythonTypeException>(() => PyObject.None.As<double>());
        Assert.Throws<OverflowException>(() => PyValues.Of(1L << 40).ToPyObject().As<int>());
        Assert.Throws<OverflowException>(() => NumPyText.Evaluate("2 ** 80").As<long>());
        Assert.Throws<NotSupportedException>(() => PyObject.None.As<Guid>());
    }

    [Fact]
    public void Items_are_read_and_set()
    {
        using PyObject list = PyValue.List(1, 2, 3).ToPyObject();
        using PyObject dictionary = NumPyText.Evaluate("{'b': 1, 'a': 2}");

        list.SetItem(-1, "last");
        dictionary.SetItem("c", list);

        Assert.Equal("last", list[2].As<string>());
        Assert.Equal(3, list.Length);
        Assert.Equal(["b", "a", "c"], dictionary.ToEntries().Select(entry => entry.Key));
        Assert.True(dictionary["c"].IsSame(list));
        Assert.Throws<PythonKeyException>(() => dictionary["none"]);
        Assert.Throws<PythonIndexException>(() => list[3]);
        Assert.Throws<PythonTypeException>(() => PyValues.Of(1).ToPyObject().Length);
        Assert.Throws<PythonTypeException>(() => PyValues.Of(1).ToPyObject().ToList());
    }

    [Fact]
    public void Calls_send_positional_and_named_arguments_and_leave_out_what_is_unset()
    {
        using PyObject function = NumPyText.Evaluate("lambda *a, **k: repr((a, sorted(k.items())))");

        using PyObject said = function.Call(1, "two", default(PyValue), ("z", 3.5), ("none", PyValue.None), ("unset", default(PyValue)), ("b", true));

        Assert.Equal("((1, 'two'), [('b', True), ('none', None), ('z', 3.5)])", said.As<string>());
        Assert.Equal("((), [])", function.Call().As<string>());
    }

    [Fact]
    public void Many_arguments_fit()
    {
        using PyObject count = NumPyText.Evaluate("lambda *a, **k: sum(a) + sum(k.values())");
        Argument[] arguments = [.. Enumerable.Range(1, 50).Select(i => (Argument)i), .. Enumerable.Range(1, 50).Select(i => (Argument)($"k{i}", i))];

        Assert.Equal(2550, count.Call(arguments).As<int>());
    }

    [Fact]
    public void Attributes_are_read_asked_for_and_set()
    {
        using PyObject target = NumPyText.Evaluate("type('Target', (), {})()");

        target.SetAttr("value", PyValue.List(1));

        Assert.True(target.HasAttr("value"));
        Assert.False(target.HasAttr("other"));
        Assert.Null(target.TryGetAttr("other"));
        Assert.Equal("[1]", target.GetAttr("value").ToRepr());
        Assert.Equal("other", Assert.Throws<PythonAttributeException>(() => target.GetAttr("other")).AttributeName);
        Assert.Equal("Target", target.TypeName);
    }

    [Fact]
    public void Holders_of_one_object_are_disposed_one_by_one()
    {
        PyObject first = NumPyText.Evaluate("[1]");
        using PyObject second = first.Share();

        Assert.True(first.IsSame(second));
        first.Dispose();
        first.Dispose();

        Assert.True(first.IsDisposed);
        Assert.Equal("[1]", second.ToString());
        Assert.Throws<ObjectDisposedException>(() => first.Length);
        Assert.Equal("<disposed Python object>", first.ToString());
    }

    [Fact]
    public void Classes_are_told_apart()
    {
        using PyObject builtins = PyObject.Import("builtins");
        using PyObject integer = builtins.GetAttr("int");

        Assert.True(PyValues.Of(1).ToPyObject().IsInstance(integer));
        Assert.False(PyValues.Of("1").ToPyObject().IsInstance(integer));
        Assert.Throws<PythonTypeException>(() => integer.IsInstance(PyValues.Of(1).ToPyObject()));
    }

    [Fact]
    public void Functions_of_NET_get_their_arguments()
    {
        using PyObject function = PyFunction.Create(arguments =>
            $"{string.Join(",", arguments.Positional)}|{string.Join(",", arguments.Keywords.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"))}");
        using PyObject call = NumPyText.Evaluate("lambda f: f(1, 'a', y=2, x=3) + f()");

        Assert.Equal("1,a|x=3,y=2|", call.Call(function).As<string>());
    }

    [Fact]
    public void Functions_of_NET_call_back_into_Python()
    {
        using PyObject apply = NumPyText.Evaluate("lambda f, n: f(n)");
        PyObject? function = null;
        using PyObject factorial = function = PyFunction.Create(arguments =>
        {
            int n = arguments.Positional[0].As<int>();
            return n == 0 ? 1 : n * apply.Call(function, n - 1).As<int>();
        });

        Assert.Equal(120, factorial.Call(5).As<int>());
    }

    [Fact]
    public void Modules_that_do_not_exist_are_named()
    {
        var error = Assert.Throws<PythonModuleNotFoundException>(() => PyObject.Import("keras.there_is_none"));

        Assert.Contains("there_is_none", error.Message);
    }
}
