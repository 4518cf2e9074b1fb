namespace KerasBridge.Tests.Integration.Generated;

/// <summary>Arguments that generated tests share.</summary>
internal static class Sample
{
    /// <summary>A symmetric, positive definite matrix.</summary>
    public static NDArray Matrix => new float[,] { { 0.75f, 0.25f }, { 0.25f, 0.5f } };

    public static NDArray Vector => new[] { 0.25f, 0.5f, 0.75f };

    public static NDArray Ints => new[,] { { 1, 0 }, { 2, 1 } };

    public static NDArray Indices => new[] { 1, 0 };

    public static NDArray Bools => new[] { true, false };

    public static NDArray Ones(params int[] sizes) => Sequence(sizes);

    /// <summary>Numbers from 0 to below 1 in the given shape.</summary>
    public static NDArray Sequence(params int[] sizes)
    {
        int count = sizes.Aggregate(1, (product, size) => product * size);
        float[] values = [.. Enumerable.Range(0, count).Select(i => (float)i / count)];
        return NDArray.From(values, new Shape(sizes.Select(size => (long?)size).ToArray()));
    }

    public static NDArray Pair => new[] { 0.25f, 0.5f };

    public static NDArray Twos => new[] { 2, 2 };

    public static NDArray Fours => new[] { 4, 4 };

    public static NDArray Flags => new[,] { { 1, 0 } };

    public static NDArray Int8 => NDArray.From(new sbyte[,] { { 1, 0 }, { -1, 1 } });

    public static NDArray Boxes => new[,] { { 1f, 1f, 3f, 3f }, { 2f, 1f, 4f, 4f } };

    public static NDArray Corners => NDArray.From(new[] { 0f, 0f, 4f, 0f, 0f, 4f, 4f, 4f }, new Shape(1, 4, 2));

    public static Tensor Tensor => Ops.ConvertToTensor(Matrix);

    public static Layer NamedLayer => new Layers.Dense(2, name: "sample");

    /// <summary>The value as it is sent to Python.</summary>
    public static PyValue Send<T>(T value)
        where T : IPythonValue => value.ToPyValue();

    public static Tensor Input => Keras.Input(2);

    public static Model Model()
    {
        Tensor input = Keras.Input(2);
        return new Model(input, new Layers.Dense(1).Apply(input));
    }
}
