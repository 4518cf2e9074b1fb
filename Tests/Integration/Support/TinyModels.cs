using KerasBridge.Layers;

namespace KerasBridge.Tests.Integration;

/// <summary>The smallest models that do something, on inputs of three numbers. They share one graph, so that Theano compiles little.</summary>
internal static class TinyModels
{
    public static float[,] X => new float[,] { { 0.5f, -1, 2 }, { 1, 0, -0.25f } };

    public static float[,] Y => new float[,] { { 1, 0 }, { 0, 1 } };

    public static Sequential Stack() => new(new Input(shape: 3), new Dense(4, activation: Activation.Tanh), new Dense(2));

    public static float[] Predict(Model model, NDArray? x = null)
    {
        using NDArray result = model.PredictOnBatch(x ?? X);
        return result.ToArray<float>();
    }

    /// <summary>A layer class of Python that doubles its input.</summary>
    /// <param name="name">Its name. One that a test registers stays registered for the tests after it.</param>
    public static PyObject TwiceClass(string name = "Twice")
    {
        using PyObject module = PythonModules.Load("kerasbridge_test_twice", "twice.py", $"""
            import keras

            class {name}(keras.layers.Layer):
                def call(self, x):
                    return x * 2

                def compute_output_shape(self, shape):
                    return shape
            """);
        return module.GetAttr(name);
    }
}
