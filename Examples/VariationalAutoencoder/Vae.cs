using KerasBridge;
using KerasBridge.Layers;

/// <summary>
/// A variational autoencoder: the encoder gives each picture a place on a plane, or rather a spot around it; the decoder draws a picture
/// for any place. Its step of training is written in C#, because no loss that Keras has sees the spots.
/// </summary>
internal sealed class Vae : CustomModel
{
    private const int Pixels = 28 * 28;
    private const int Hidden = 256;

    private readonly Model _encoder;

    public Vae()
    {
        Tensor pixels = Keras.Input(Pixels);
        Tensor features = new Dense(Hidden, activation: Activation.ReLU).Apply(pixels);
        Tensor mean = new Dense(PlaneAxes).Apply(features), logVariance = new Dense(PlaneAxes).Apply(features);
        _encoder = Track(new Model(inputs: pixels, outputs: [mean, logVariance]));
        Decoder = Track(new Sequential(
            new Input(PlaneAxes),
            new Dense(Hidden, activation: Activation.ReLU),
            new Dense(Pixels, activation: Activation.Sigmoid)));
    }

    /// <summary>How many numbers say where a picture lies.</summary>
    public static int PlaneAxes => 2;

    /// <summary>Draws the picture of each place.</summary>
    public Model Decoder { get; }

    /// <summary>What becomes of pictures that are brought to the plane and back.</summary>
    protected override Tensor Call(Tensor inputs, bool? training) => Decoder.Apply(_encoder.ApplyAll(inputs)[0]);

    protected override IReadOnlyDictionary<string, Tensor> TrainStep(TrainingBatch batch)
    {
        Tensor images = batch.X.Tensor, drawn = images;
        IReadOnlyList<Variable> weights = TrainableVariables;
        LossGradients step = Gradients(() => Loss(images, out drawn), weights);
        ApplyGradients(Optimizer, step.Gradients, weights);
        return ComputeMetrics(batch, drawn, step.Loss);
    }

    private Tensor Loss(Tensor images, out Tensor drawn)
    {
        IReadOnlyList<Tensor> spot = _encoder.ApplyAll(images);
        Tensor mean = spot[0], logVariance = spot[1];
        drawn = Decoder.Apply(mean + (Ops.Exp(logVariance * 0.5) * KerasRandom.Normal(mean.Shape)));

        // How unlike the picture is that is drawn, and how far all spots together are from a normal distribution around the middle.
        Tensor difference = Ops.Sum(Ops.BinaryCrossentropy(images, drawn), axis: 1);
        Tensor divergence = Ops.Sum(Ops.Exp(logVariance) + Ops.Square(mean) - 1 - logVariance, axis: 1) * 0.5;
        return Ops.Mean(difference + divergence);
    }
}
