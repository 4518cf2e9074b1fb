using KerasBridge.Callbacks;
using KerasBridge.Constraints;
using KerasBridge.Initializers;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;
using KerasBridge.Regularizers;

namespace KerasBridge.Tests.Integration.Typed;

/// <summary>
/// Each wrapper makes an object of the Python class that it stands for, and what was set is what that object says of itself: in
/// <c>get_config()</c>, or in its attributes where it has none.
/// </summary>
public sealed class WrapperTests
{
    private static readonly Dictionary<string, Func<KerasObject>> s_makers = new()
    {
        ["keras.layers.Dense units=4 activation='tanh' use_bias=False kernel_initializer.class_name='Ones' bias_initializer.config.value=0.5 kernel_regularizer.class_name='L1L2' bias_constraint.class_name='NonNeg' name='d'"] =
            () => new Dense(4, Activation.Tanh, false, new Ones(), new Constant(0.5), new L1L2(l1: 0.5), biasConstraint: new NonNeg(), name: "d"),
        ["keras.layers.Dense activation='linear'"] = () => new Dense(1, activation: null),
        ["keras.layers.Conv2D filters=3 kernel_size=(3,5) strides=(2,2) padding='same' data_format='channels_last' activation='relu' use_bias=False"] =
            () => new Conv2D(3, (3, 5), 2, Padding.Same, DataFormat.ChannelsLast, activation: Activation.ReLU, useBias: false),
        ["keras.layers.Conv2D dilation_rate=(2,3) padding='valid'"] = () => new Conv2D(1, 2, padding: Padding.Valid, dilationRate: (2, 3)),
        ["keras.layers.MaxPooling2D pool_size=(2,3) strides=(1,1) padding='same' data_format='channels_first'"] =
            () => new MaxPooling2D((2, 3), 1, Padding.Same, DataFormat.ChannelsFirst),
        ["keras.layers.Flatten data_format='channels_first' name='f'"] = () => new Flatten(DataFormat.ChannelsFirst, name: "f"),
        ["keras.layers.Dropout rate=0.25 noise_shape=(None,1) seed=7"] = () => new Dropout(0.25, [null, 1], 7),
        ["keras.layers.BatchNormalization axis=1 momentum=0.5 epsilon=0.25 center=False scale=False moving_mean_initializer.class_name='Ones'"] =
            () => new BatchNormalization(1, 0.5, 0.25, false, false, movingMeanInitializer: new Ones()),
        ["keras.layers.Activation activation='softplus'"] = () => new ActivationLayer(Activation.Softplus),
        ["keras.layers.Embedding input_dim=5 output_dim=2 mask_zero=True embeddings_constraint.class_name='MaxNorm'"] =
            () => new Embedding(5, 2, embeddingsConstraint: new MaxNorm(2), maskZero: true),
        ["keras.layers.LSTM units=3 activation='relu' recurrent_activation='sigmoid' use_bias=False unit_forget_bias=False 3:dropout=0.5 3:recurrent_dropout=0.25 return_sequences=True go_backwards=True stateful=True unroll=True recurrent_initializer.class_name='Zeros'"] =
            () => new LSTM(3, Activation.ReLU, Activation.Sigmoid, false, recurrentInitializer: new Zeros(), unitForgetBias: false, dropout: 0.5, recurrentDropout: 0.25, returnSequences: true, goBackwards: true, stateful: true, unroll: true),
        ["keras.layers.InputLayer batch_shape|batch_input_shape=(4,28,None) dtype='int32' name='i'"] = () => new Input([28, null], 4, DType.Int32, name: "i"),
        ["keras.optimizers.SGD learning_rate=0.125 momentum=0.5 nesterov=True"] = () => new SGD(0.125, 0.5, true),
        ["keras.optimizers.Adam learning_rate=0.125 beta_1=0.5 beta_2=0.75 epsilon=0.25 amsgrad=True clipnorm=2.0"] = () => new Adam(0.125, 0.5, 0.75, 0.25, true, clipnorm: 2),
        ["keras.optimizers.RMSprop learning_rate=0.125 rho=0.5 epsilon=0.25"] = () => new RMSprop(0.125, 0.5, epsilon: 0.25),
        ["keras.losses.MeanSquaredError reduction='sum' name='l'"] = () => new MeanSquaredError(Reduction.Sum, "l"),
        ["keras.losses.MeanAbsoluteError reduction='none'"] = () => new MeanAbsoluteError(Reduction.None),
        ["keras.losses.BinaryCrossentropy from_logits=True label_smoothing=0.25 reduction='sum_over_batch_size'"] =
            () => new BinaryCrossentropy(true, 0.25, reduction: Reduction.SumOverBatchSize),
        ["keras.losses.CategoricalCrossentropy from_logits=True label_smoothing=0.25"] = () => new CategoricalCrossentropy(true, 0.25),
        ["keras.losses.SparseCategoricalCrossentropy from_logits=True name='s'"] = () => new SparseCategoricalCrossentropy(true, name: "s"),
        ["keras.metrics.Accuracy name='a' dtype='float64'"] = () => new Accuracy("a", DType.Float64),
        ["keras.metrics.BinaryAccuracy name='b' threshold=0.25"] = () => new BinaryAccuracy("b", threshold: 0.25),
        ["keras.metrics.CategoricalAccuracy name='c'"] = () => new CategoricalAccuracy("c"),
        ["keras.metrics.SparseCategoricalAccuracy name='s'"] = () => new SparseCategoricalAccuracy("s"),
        ["keras.metrics.MeanSquaredError name='m'"] = () => new MeanSquaredErrorMetric("m"),
        ["keras.metrics.MeanAbsoluteError name='m'"] = () => new MeanAbsoluteErrorMetric("m"),
        ["keras.initializers.Constant value=0.5"] = () => new Constant(0.5),
        ["keras.initializers.GlorotUniform|VarianceScaling seed=3"] = () => new GlorotUniform(3),
        ["keras.initializers.HeNormal|VarianceScaling seed=3"] = () => new HeNormal(3),
        ["keras.initializers.Ones"] = () => new Ones(),
        ["keras.initializers.Zeros"] = () => new Zeros(),
        ["keras.constraints.MaxNorm max_value=1.5 axis=1"] = () => new MaxNorm(1.5, 1),
        ["keras.constraints.NonNeg"] = () => new NonNeg(),
        ["keras.regularizers.L1L2 l1=0.25 l2=0.5"] = () => new L1L2(0.25, 0.5),
        ["keras.callbacks.EarlyStopping monitor='loss' patience=3 baseline=0.5 restore_best_weights=True"] =
            () => new EarlyStopping("loss", 0.25, 3, mode: MonitorMode.Min, baseline: 0.5, restoreBestWeights: true),
        ["keras.callbacks.ModelCheckpoint filepath='{epoch}.h5' monitor='loss' save_best_only=True save_weights_only=False"] =
            () => new ModelCheckpoint("{epoch}.h5", "loss", saveBestOnly: true),
    };

    public static TheoryData<string> Wrappers => new(s_makers.Keys);

    [Theory]
    [MemberData(nameof(Wrappers))]
    public void Wrapper_makes_its_class_with_what_was_set(string description)
    {
        string[] parts = description.Split(' ');
        using KerasObject made = s_makers[description]();

        Assert.Contains(made.Python.TypeName, parts[0][(parts[0].LastIndexOf('.') + 1)..].Split('|'));
        foreach (string setting in parts[1..].Where(IsForThisKeras).Select(setting => setting.Replace("3:", "")))
        {
            (string path, string expected) = (setting[..setting.IndexOf('=')], setting[(setting.IndexOf('=') + 1)..]);
            Assert.Equal(expected, Read(made.Python, path));
        }
    }

    [Fact]
    public void What_Keras_2_lacks_is_named_before_Python_is_called()
    {
        OnKeras.Requires2("Missing parameters");

        AssertMissing("weight_decay", () => new Adam(weightDecay: 0.1));
        AssertMissing("momentum", () => new RMSprop(momentum: 0.1));
        AssertMissing("groups", () => new Conv2D(2, 3, groups: 2));
        AssertMissing("synchronized", () => new BatchNormalization(synchronized: true));
        AssertMissing("start_from_epoch", () => new EarlyStopping(startFromEpoch: 1));
    }

    // With Theano, Keras 2 has no dropout inside of recurrent layers, and says so in a warning.
    private static bool IsForThisKeras(string setting) => OnKeras.Is3 || !setting.StartsWith("3:", StringComparison.Ordinal);

    private static void AssertMissing(string parameter, Func<object> make)
    {
        var error = Assert.Throws<KerasVersionException>(make);
        Assert.EndsWith($"({parameter})", error.Symbol);
        Assert.Equal((3, 0), (error.NeededVersion!.Major, error.NeededVersion.Minor));
        Assert.Equal(KerasRuntime.Current.KerasVersion, error.RunningVersion);
    }

    // Lists and tuples are the same to Keras, and a path goes through nested configurations; a|b is whichever there is.
    private static string Read(PyObject target, string path)
    {
        PyObject value = target.TryGetAttr("get_config") is { } method ? method.Call() : NumPyText.Evaluate("vars(x)", ("x", target));
        foreach (string key in path.Split('.'))
        {
            string[] names = key.Split('|');
            value = value[names.First(name => value.ToEntries().Any(entry => entry.Key == name))];
        }

        return value.ToRepr().Replace('[', '(').Replace(']', ')').Replace(" ", "");
    }
}
