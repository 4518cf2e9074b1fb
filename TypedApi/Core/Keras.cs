namespace KerasBridge;

/// <summary>Functions that upstream's module <c>keras</c> holds itself.</summary>
public static partial class Keras
{
    private static readonly KerasSymbol s_input = new("keras.Input");

    /// <summary>The version of upstream Keras that runs; starts the runtime where it does not run yet.</summary>
    public static Version Version => KerasRuntime.Current.KerasVersion;

    /// <summary>A symbolic tensor that a functional model starts from, upstream <c>keras.Input</c>.</summary>
    /// <param name="shape">The sizes without the batch; null where open.</param>
    /// <param name="dtype">The element type. Default: <c>float32</c>.</param>
    /// <param name="name">The name of the input. Default: made up by Keras.</param>
    public static Tensor Input(Shape shape, DType dtype = default, Optional<string?> name = default)
    {
        return new Tensor(s_input.Create(("shape", Check.Given(shape)), ("dtype", dtype), ("name", name)));
    }

    /// <summary>Seeds Python's, NumPy's and, in Keras 3, the backend's random numbers, so that runs can be repeated.</summary>
    /// <param name="seed">Any number from 0.</param>
    public static void SetRandomSeed(int seed)
    {
        Check.AtLeast(seed, 0);
        if (KerasRuntime.Current.IsKeras3)
        {
            using PyObject utilities = PyObject.Import("keras.utils");
            utilities.Invoke("set_random_seed", seed).Dispose();
            return;
        }

        using PyObject random = PyObject.Import("random");
        random.Invoke("seed", seed).Dispose();
        using PyObject numpy = PyObject.Import("numpy.random");
        numpy.Invoke("seed", seed).Dispose();
    }
}
