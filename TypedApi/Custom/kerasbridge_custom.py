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


def _train_hook(function):
    def hook(self, logs=None):
        function(None, logs)

    return hook


def _step_hook(function):
    def hook(self, index, logs=None):
        function(index, logs)

    return hook


def make_callback(class_name, hooks):
    """Only hooks that are overridden cross into .NET: those of every batch cost time."""
    members = {"__module__": __name__}
    for hook, function in hooks.items():
        has_index = "epoch" in hook or "batch" in hook
        members[hook] = _step_hook(function) if has_index else _train_hook(function)
    return type(class_name, (keras.callbacks.Callback,), members)()
