// Texts in files, too many for memory if there were more of them: they are read, cut into words and numbered in C# while Keras trains.
// Run it with: dotnet run --project Examples/TextClassifier
using KerasBridge;
using KerasBridge.Examples;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;

var settings = new ExampleSettings("Learns from text files, read while it trains, whether a review is a good one.", Epochs: 8, Samples: 1_500);
return Example.Run(args, settings, Classify);

static void Classify(Example example)
{
    Keras.SetRandomSeed(42);
    using var reviews = new ReviewFolder();
    example.Step("Writing reviews", () => reviews.Write(example.Samples));

    // The words of the texts to learn from; a word that is seen for the first time later has the number 1.
    Vocabulary words = example.Step("Counting words", () => Vocabulary.Of(reviews.Training.Select(review => review.Text)));

    // Each epoch reads the files anew, in another order; a thread of .NET keeps two batches ready while Keras works on the one before.
    Dataset train = Dataset.FromSamples(Numbered(reviews.Training, words)).Shuffle(seed: 42, buffer: 500).Batch(32).Prefetch();
    Dataset test = Dataset.FromSamples(Numbered(reviews.Test, words)).Batch(32).Prefetch();

    // Each word becomes 16 learnt numbers, the convolution looks at three words at once ("not at all good"), the maximum keeps what was
    // found anywhere in the text.
    using var model = new Sequential(
        new Input(shape: Vocabulary.TextLength, dtype: DType.Int32),
        new Embedding(words.Count, 16),
        new Conv1D(32, kernelSize: 3, activation: Activation.ReLU),
        new GlobalMaxPooling1D(),
        new Dense(1, activation: Activation.Sigmoid));
    using CompiledModel compiled = model.Compile(new Adam(learningRate: 3e-3), new BinaryCrossentropy(), [new BinaryAccuracy(name: "accuracy")]);

    History history = example.Watch(progress => compiled.Fit(
        train, epochs: example.Epochs, verbose: Verbosity.Silent, callbacks: [progress], validationData: test));

    example.ShowHistory(history);
    foreach (string text in ReviewWriter.Samples)
    {
        using NDArray answer = compiled.Predict(NDArray.From(words.Number(text), (1, Vocabulary.TextLength)), verbose: Verbosity.Silent);
        example.Say($"{answer.ToScalar<float>(),6:0 %} good: {text}");
    }

    example.DrawCurves(history);
    example.End("val_accuracy", history["val_accuracy"][^1]);
}

static IEnumerable<Sample> Numbered(IEnumerable<Review> reviews, Vocabulary words) =>
    reviews.Select(review => new Sample(words.Number(review.Text), new[] { review.IsGood ? 1f : 0f }));
