namespace KerasBridge.Layers;

/// <summary>A vector for each of a number of integers. Input of shape <c>(batch, length)</c>, output <c>(batch, length, outputDim)</c>. Upstream <c>keras.layers.Embedding</c>.</summary>
public sealed class Embedding : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.layers.Embedding");

    /// <summary>Makes the layer.</summary>
    /// <param name="inputDim">How many integers there are, from 0; at least 1.</param>
    /// <param name="outputDim">The length of the vectors; at least 1.</param>
    /// <param name="embeddingsInitializer">The first vectors. Default: small random numbers.</param>
    /// <param name="embeddingsRegularizer">A penalty on the vectors. Default: none.</param>
    /// <param name="embeddingsConstraint">What the vectors are held to. Default: nothing.</param>
    /// <param name="maskZero">Whether 0 means padding, which later layers skip. Default: no.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="inputDim"/>, <paramref name="outputDim"/> out of range.</exception>
    public Embedding(
        int inputDim,
        int outputDim,
        Optional<Initializer?> embeddingsInitializer = default,
        Optional<Regularizer?> embeddingsRegularizer = default,
        Optional<Constraint?> embeddingsConstraint = default,
        Optional<bool> maskZero = default,
        Optional<string?> name = default)
        : base(s_symbol.Create(
            new Argument("input_dim", Check.AtLeast(inputDim, 1)),
            new Argument("output_dim", Check.AtLeast(outputDim, 1)),
            new Argument("embeddings_initializer", embeddingsInitializer),
            new Argument("embeddings_regularizer", embeddingsRegularizer),
            new Argument("embeddings_constraint", embeddingsConstraint),
            new Argument("mask_zero", maskZero),
            new Argument("name", name)))
    {
    }
}
