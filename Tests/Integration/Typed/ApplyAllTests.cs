using KerasBridge.Layers;

namespace KerasBridge.Tests.Integration.Typed;

public sealed class ApplyAllTests
{
    [Fact]
    public void A_model_gives_all_of_its_outputs()
    {
        using Tensor inputs = Keras.Input([3]);
        using var model = new Model(inputs, [new Dense(2).Apply(inputs), new Dense(4).Apply(inputs)]);

        Assert.Equal([new Shape(null, 2), new Shape(null, 4)], model.ApplyAll(inputs).Select(output => output.Shape));
        Assert.Contains("2 tensors", Assert.Throws<InvalidOperationException>(() => model.Apply(inputs)).Message);
    }

    [Fact]
    public void A_recurrent_layer_gives_its_states_after_the_output()
    {
        using Tensor inputs = Keras.Input([5, 3]);
        using var layer = new LSTM(4, returnState: true);

        IReadOnlyList<Tensor> outputs = layer.ApplyAll(inputs);

        Assert.Equal([new Shape(null, 4), new Shape(null, 4), new Shape(null, 4)], outputs.Select(output => output.Shape));
    }

    [Fact]
    public void One_tensor_is_a_list_of_one()
    {
        using Tensor inputs = Keras.Input([3]);
        using var layer = new Dense(2);

        Assert.Equal(new Shape(null, 2), Assert.Single(layer.ApplyAll(inputs)).Shape);
    }
}
