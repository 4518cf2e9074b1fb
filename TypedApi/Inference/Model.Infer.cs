using System.Runtime.CompilerServices;

namespace KerasBridge;

public partial class Model
{
    private readonly InferenceFunction _inference;

    /// <summary>
    /// The output for every sample, computed at once and without the work that upstream's <c>predict</c> does around it: many times quicker
    /// for small batches, and the same to the last bit as <see cref="PredictOnBatch(ModelData)"/> (and as <c>predict</c>, where that makes
    /// one batch of the samples).
    /// </summary>
    /// <remarks>
    /// <para>On PyTorch, the operations that Keras runs for one shape of input are recorded when that shape is seen for the second time,
    /// which takes about as long as twenty predictions, and run without Keras from then on: predict twice at the start where the first answers
    /// have to be quick. Only layers that are Keras's own and have no effect but their output are recorded; other models, and shapes after the
    /// sixteenth, take the way of <c>predict_on_batch</c>. On Theano, the function that Keras compiles for <c>predict</c> is called directly.
    /// The first use with at most eight samples compiles a second one, without the copy of the weights that BLAS makes for each product:
    /// 0.05 s for a small dense network, and 2 s in the first process that does so.
    /// On TensorFlow and JAX this is <c>predict_on_batch</c>, which they compile themselves.</para>
    /// <para>Weights are read where they are: training, loading and setting them is seen, as is compiling the model again, adding and
    /// removing layers, and freezing them. What is not seen is another setting of a layer that has computed already, such as a new activation
    /// function; Keras with a compiling backend doesn't see that either. It may be used from any number of threads.</para>
    /// </remarks>
    /// <param name="x">The input; the first axis counts samples.</param>
    /// <exception cref="InvalidOperationException">The model has several outputs: use <see cref="InferAll"/>.</exception>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/exception[@cref='T:System.ArgumentException']"/>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/exception[@cref='T:System.ObjectDisposedException']"/>
    public NDArray Infer(ModelData x)
    {
        using PythonLock held = PythonLock.Take();
        x = CheckInput(x);
        return ModelOutput.TakeSingle(_inference.Call(x));
    }

    /// <summary>Writes the output for every sample into memory of the caller, in row-major order. See <see cref="Infer(ModelData)"/>.</summary>
    /// <inheritdoc cref="Predict{T}(ModelData, Span{T}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param[@name='x' or @name='destination']|/exception[@cref!='T:System.ArgumentOutOfRangeException']"/>
    [OverloadResolutionPriority(1)]
    public void Infer<T>(ModelData x, Span<T> destination)
        where T : unmanaged
    {
        using PythonLock held = PythonLock.Take();
        x = CheckRoom(x, destination);
        ModelOutput.Write(_inference.Call(x), destination);
    }

    /// <summary>Writes the output for every sample into an array. See <see cref="Infer(ModelData)"/>.</summary>
    /// <inheritdoc cref="Predict(ModelData, NDArray, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param[@name='x' or @name='destination']|/exception[@cref!='T:System.ArgumentOutOfRangeException']"/>
    public void Infer(ModelData x, NDArray destination)
    {
        using PythonLock held = PythonLock.Take();
        x = CheckRoom(x, destination);
        ModelOutput.Write(_inference.Call(x), destination);
    }

    /// <summary>All outputs for every sample. See <see cref="Infer(ModelData)"/>.</summary>
    /// <inheritdoc cref="Infer(ModelData)" path="/param|/exception[@cref!='T:System.InvalidOperationException']"/>
    public IReadOnlyList<NDArray> InferAll(ModelData x)
    {
        using PythonLock held = PythonLock.Take();
        x = CheckInput(x);
        return ModelOutput.TakeAll(_inference.Call(x));
    }
}
