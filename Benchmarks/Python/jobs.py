"""The jobs of the comparison as Python users write them: run inside of the C# process, or by themselves in a python process.

    python jobs.py REPEATS JOB ...     prints a JSON object, nanoseconds of each repeat by job
"""
import json
import sys
import time

import keras
import numpy

layers = keras.layers
CALLS = 200


def dense_model():
    return compiled([
        layers.Dense(128, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ], (784,))


def convolution_model():
    return compiled([
        layers.Conv2D(8, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ], (28, 28, 1))


def compiled(stack, shape):
    model = keras.models.Sequential([keras.layers.InputLayer(shape), *stack])
    model.compile(optimizer=keras.optimizers.Adam(), loss="categorical_crossentropy")
    return model


def random_data(samples, *shape):
    generator = numpy.random.RandomState(1)
    x = generator.rand(samples, *shape).astype(numpy.float32)
    return x, one_hot(generator.randint(0, 10, samples))


def one_hot(digits):
    return numpy.eye(10, dtype=numpy.float32)[digits]


class Fit:
    def __init__(self, model=None):
        self.model = model or dense_model()
        self.x, self.y = random_data(6000, 784)

    def run(self):
        self.model.fit(self.x, self.y, batch_size=32, epochs=2, verbose=0)


class Mnist:
    def __init__(self, model=None):
        self.model = model or dense_model()
        (x, y), _ = keras.datasets.mnist.load_data()
        self.x, self.y = x.reshape(-1, 784) / numpy.float32(255), one_hot(y)

    def run(self):
        self.model.fit(self.x, self.y, batch_size=128, epochs=1, verbose=0)


class Convolution:
    def __init__(self, model=None):
        self.model = model or convolution_model()
        self.x, self.y = random_data(1024, 28, 28, 1)

    def run(self):
        self.model.fit(self.x, self.y, batch_size=32, epochs=1, verbose=0)


class LossSum(keras.callbacks.Callback):
    """Looks at every batch."""

    total = 0.0

    def on_train_batch_end(self, batch, logs=None):
        self.total += logs["loss"]


class ConvolutionWithCallback(Convolution):
    def run(self):
        self.model.fit(self.x, self.y, batch_size=32, epochs=1, verbose=0, callbacks=[LossSum()])


class Single:
    """One sample at a time, as a service does that answers requests."""

    def __init__(self, model=None):
        self.model = model or dense_model()
        x, _ = random_data(CALLS, 784)
        self.samples = [x[i:i + 1].copy() for i in range(CALLS)]

    def run(self):
        total = 0.0
        for sample in self.samples:
            total += float(self.one(sample)[0, 0])
        return total


class Predict(Single):
    def one(self, sample):
        return self.model.predict(sample, verbose=0)


class PredictOnBatch(Single):
    def one(self, sample):
        return self.model.predict_on_batch(sample)


class DirectCall(Single):
    def one(self, sample):
        return keras.ops.convert_to_numpy(self.model(keras.ops.convert_to_tensor(sample)))


def measured(job, repeats):
    job.run()
    times = []
    for _ in range(repeats):
        start = time.perf_counter_ns()
        job.run()
        times.append(time.perf_counter_ns() - start)
    return times


if __name__ == "__main__":
    print(json.dumps({name: measured(globals()[name](), int(sys.argv[1])) for name in sys.argv[2:]}))
