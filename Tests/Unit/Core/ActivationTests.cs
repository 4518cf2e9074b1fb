using System.Reflection;

namespace KerasBridge.Tests.Unit.Core;

public sealed class ActivationTests
{
    [Fact]
    public void Every_activation_has_a_name_of_its_own()
    {
        string?[] names = [.. typeof(Activation).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => ((Activation)p.GetValue(null)!).Name)];

        Assert.NotEmpty(names);
        Assert.All(names, Assert.NotNull);
        Assert.Distinct(names);
        Assert.All(names, name => Assert.Matches("^[a-z][a-z_]*$", name));
    }

    [Fact]
    public void A_name_is_an_activation() => Assert.Equal<Activation>(Activation.ReLU, "relu");

    [Fact]
    public void Unset_and_None_are_two_things()
    {
        Activation unset = default;
        Activation none = (string?)null;

        Assert.NotEqual(unset, none);
        Assert.Equal((false, true), (unset.ToPyValue().IsSet, none.ToPyValue().IsSet));
        Assert.Equal(("(unset)", "None"), (unset.ToString(), none.ToString()));
    }
}
