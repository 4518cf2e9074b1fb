"""A layer of your own, as you would write it in Python. C# loads this file and puts the layer into a model."""

import keras

try:
    from keras.ops import sin
except ImportError:  # Keras 2
    from keras.backend import sin


class SinLayer(keras.layers.Layer):
    """sin(x), times a factor."""

    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def call(self, inputs):
        return sin(inputs) * self.units
