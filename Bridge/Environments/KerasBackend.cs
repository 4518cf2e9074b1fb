namespace KerasBridge;

/// <summary>The tensor engine that Keras computes with (upstream: the environment variable <c>KERAS_BACKEND</c>).</summary>
public enum KerasBackend
{
    /// <summary>TensorFlow, <c>"tensorflow"</c>. Keras's own default.</summary>
    TensorFlow,

    /// <summary>JAX, <c>"jax"</c>. Keras 3 only.</summary>
    Jax,

    /// <summary>PyTorch, <c>"torch"</c>. Keras 3 only.</summary>
    Torch,

    /// <summary>Theano, <c>"theano"</c>. Keras 2.3.1 and older only.</summary>
    Theano,
}
