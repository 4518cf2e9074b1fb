using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Errors;

public sealed class AttributeErrorTests(RunningPython python) : PythonTest(python)
{
    [Theory]
    [InlineData("(7).nothing", "int", "nothing")]
    [InlineData("int.nothing", "int", "nothing")]
    [InlineData("import json; json.nothing", "json", "nothing")]
    [InlineData("Model().fit", "Model", "fit")]
    [InlineData("Model.fit", "Model", "fit")]
    [InlineData("(lambda: 0).__init__.nothing", "method-wrapper", "nothing")]
    public void The_attribute_and_what_lacks_it_are_named(string code, string type, string attribute)
    {
        using var script = new Script("class Model: pass");

        var error = Assert.Throws<PythonAttributeException>(() => script.Run(code));

        Assert.Equal((type, attribute), (error.ObjectTypeName, error.AttributeName));
    }

    [Fact]
    public void A_message_of_another_form_leaves_both_open()
    {
        using var script = new Script();

        var error = Assert.Throws<PythonAttributeException>(() => script.Run("raise AttributeError('you must compile first')"));

        Assert.Equal((null, null), (error.ObjectTypeName, error.AttributeName));
    }
}
