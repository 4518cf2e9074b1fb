"""Keras classes whose methods are written in .NET. Keras inspects signatures, so each method is a thin Python function."""

import keras


class DotNetLayer(keras.layers.Layer):
    def __init__(self, hooks, **kwargs):
        super().__init__(**kwargs)
        self._hooks = hooks

    def build(self, input_shape):
        self._hooks.build(input_shape)
        self.built = True

    def call(self, inputs, training=None):
        return self._hooks.call(inputs, training)


class DotNetShapedLayer(DotNetLayer):
    def compute_output_shape(self, input_shape):
        return self._hooks.compute_output_shape(input_shape)


class Hooks:
    """Functions of .NET under the names of the methods that forward to them."""

    def __init__(self, **functions):
        self.__dict__.update(functions)


def make_layer(class_name, hooks, has_shape, **kwargs):
    base = DotNetShapedLayer if has_shape else DotNetLayer
    return type(class_name, (base,), {"__module__": __name__})(Hooks(**hooks), **kwargs)
