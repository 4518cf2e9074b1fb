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
        Assert.Equal("18446744073709551615", PyValues.Of(ulong.MaxValue).ToPyObject().ToString());
        Assert.Equal("(9007199254740993, 18446744073709551615, 4294967295)", NumPyText.Evaluate("lambda *a: repr(a)").Call<string>((1L << 53) + 1, ulong.MaxValue, uint.MaxValue));
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
    public void Results_and_attributes_are_read_without_a_holder()
    {
        using PyObject builtins = PyObject.Import("builtins");
        using PyObject abs = builtins.GetAttr("abs");
        using PyObject text = PyValues.Of("abc").ToPyObject();
        using PyObject complex = NumPyText.Evaluate("2.5+1j");

        Assert.Equal(5L, abs.Call<long>(-5));
        Assert.Equal(5, abs.Call<int>(-5));
        Assert.Equal(-1L, builtins.Invoke<long>("int", "-1"));
        Assert.Equal("ABC", text.Invoke<string>("upper"));
        Assert.True(text.Invoke<bool>("startswith", "ab"));
        Assert.Equal(2.5, complex.GetAttr<double>("real"));
        using PyObject upper = text.Invoke<PyObject>("upper");
        Assert.Equal("ABC", upper.As<string>());
        Assert.Throws<PythonTypeException>(() => text.Invoke<int>("upper"));
        Assert.Throws<PythonAttributeException>(() => text.GetAttr<int>("nothing"));
        Assert.Throws<OverflowException>(() => builtins.Invoke<long>("pow", 2, 80));
        Assert.Throws<OverflowException>(() => builtins.Invoke<int>("pow", 2, 40));
    }

    [Fact]
    public void Names_of_any_number_and_spelling_are_sent()
    {
        using PyObject dictionary = NumPyText.Evaluate("dict");
        using PyObject repr = NumPyText.Evaluate("lambda **k: repr(k)");
        for (int count = 0; count < 70; count++)
        {
            Argument[] arguments = Enumerable.Range(0, count).Select(i => new Argument($"n{i % 7}{i}é", i)).ToArray();
            using PyObject made = dictionary.Call(arguments);
            Assert.Equal(arguments.Select(argument => argument.Name), made.ToEntries().Select(entry => entry.Key));
        }

        // More sequences of names than are kept, several times over.
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < 1500; i++)
            {
                Assert.Equal($"{{'a{i}': 1, '{i}': 2}}", repr.Call<string>(($"a{i}", (PyValue)1), ($"{i}", (PyValue)2)));
            }
        }

        Assert.Equal("{'': 1}", repr.Call<string>(new Argument("", 1)));
    }

    [Fact]
    public void An_object_that_is_disposed_during_a_call_lives_until_its_end()
    {
        PyObject target = NumPyText.Evaluate("type('T', (), {'__call__': lambda s, f: (f(), 'still there')[1], '__del__': lambda s: None})()");
        using PyObject dispose = PyFunction.Create(() =>
        {
            target.Dispose();
            return 0;
        });

        Assert.Equal("still there", target.Call<string>(dispose));
        Assert.Throws<ObjectDisposedException>(() => target.Call(dispose));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Functions_of_NET_have_typed_parameters(bool keepsLock)
    {
        using PyObject none = PyFunction.Create(() => "nothing", keepsLock);
        using PyObject one = PyFunction.Create((long n) => n + 1, keepsLock);
        using PyObject two = PyFunction.Create((string text, double n) => $"{text}{n}", keepsLock);
        using PyObject throws = PyFunction.Create<int, int>(_ => throw new TimeoutException("too late"), keepsLock);
        using PyObject call = NumPyText.Evaluate("lambda a, b, c: (a(), b(41), c('x', 2.5))");

        Assert.Equal("('nothing', 42, 'x2.5')", call.Call(none, one, two).ToString());
        Assert.Contains("1 positional", Assert.Throws<PythonTypeException>(() => one.Call()).Message);
        Assert.Contains("keyword", Assert.Throws<PythonTypeException>(() => one.Call(("n", (PyValue)1))).Message);
        Assert.Throws<PythonTypeException>(() => one.Call("text"));
        Assert.Throws<TimeoutException>(() => throws.Call(1));
        Assert.Equal(2L, one.Call<long>(1));
    }

    [Fact]
    public void A_function_of_NET_that_gives_up_the_lock_may_wait_for_a_thread_that_needs_it()
    {
        using PyObject abs = NumPyText.Evaluate("abs");
        using PyObject waits = PyFunction.Create((long n) => Task.Run(() => abs.Call<long>(n)).Result);

        Assert.Equal(3L, waits.Call<long>(-3));
    }

    [Fact]
    public async Task The_lock_can_be_held_over_several_calls()
    {
        using PyObject abs = NumPyText.Evaluate("abs");
        Assert.False(PythonLock.IsHeld);
        using (PythonLock outer = PythonLock.Take())
        {
            using (PythonLock inner = PythonLock.Take())
            {
                Assert.Equal(1L, abs.Call<long>(-1));
            }

            Assert.True(PythonLock.IsHeld);
            Assert.Equal(2L, abs.Call<long>(-2));
        }

        Assert.False(PythonLock.IsHeld);
        Assert.Equal(3L, await Task.Run(() => abs.Call<long>(-3), TestContext.Current.CancellationToken));
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
