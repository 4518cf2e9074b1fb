"""Kinds that compute one thing: losses, metrics, initializers, regularizers, constraints, schedules, optimizers."""

import keras
import numpy
from kerasbridge_custom import IS_KERAS3, DotNetObject, define_kind, hooks


class DotNetLoss(DotNetObject, keras.losses.Loss):
    def __init__(self, half, **kwargs):
        if not IS_KERAS3:
            # It goes by the name where a graph is described, and makes none up.
            kwargs.setdefault("name", type(self).__name__)
        super().__init__(**kwargs)
        self.dotnet_half = half

    def base_config(self):
        return keras.losses.Loss.get_config(self)

    def call(self, y_true, y_pred):
        return hooks.loss_call(self.dotnet_half, y_true, y_pred)


class DotNetMetric(DotNetObject, keras.metrics.Metric):
    def __init__(self, half, **kwargs):
        super().__init__(**kwargs)
        self.dotnet_half = half

    def base_config(self):
        return keras.metrics.Metric.get_config(self)

    def update_state(self, y_true, y_pred, sample_weight=None):
        return hooks.metric_update(self.dotnet_half, _as_tensor(y_true), _as_tensor(y_pred), _as_tensor(sample_weight))

    def result(self):
        return hooks.metric_result(self.dotnet_half)


def _as_tensor(value):
    """Whoever updates a metric by himself may give arrays."""
    return keras.ops.convert_to_tensor(value) if IS_KERAS3 and isinstance(value, numpy.ndarray) else value


def _reset_metric(self):
    hooks.metric_reset(self.dotnet_half)


class DotNetInitializer(DotNetObject, keras.initializers.Initializer):
    def __init__(self, half):
        self.dotnet_half = half

    def clone(self):
        return self

    def __call__(self, shape, dtype=None, **kwargs):
        return hooks.initializer_call(self.dotnet_half, tuple(shape), dtype)


class DotNetRegularizer(DotNetObject, keras.regularizers.Regularizer):
    def __init__(self, half):
        self.dotnet_half = half

    def __call__(self, x):
        return hooks.regularizer_call(self.dotnet_half, x)


class DotNetConstraint(DotNetObject, keras.constraints.Constraint):
    def __init__(self, half):
        self.dotnet_half = half

    def __call__(self, w):
        return hooks.constraint_call(self.dotnet_half, w)


define_kind("loss", DotNetLoss)
define_kind("metric", DotNetMetric, reset_state=_reset_metric, reset_states=_reset_metric)
define_kind("initializer", DotNetInitializer)
define_kind("regularizer", DotNetRegularizer)
define_kind("constraint", DotNetConstraint)


def add_metric_variable(metric, name, shape, initializer):
    if IS_KERAS3:
        return metric.add_variable(shape=shape, initializer=initializer, name=name)
    return metric.add_weight(name, shape=shape, initializer=initializer)


def first_values(values, dtype):
    """The values as Keras takes them."""
    if IS_KERAS3:
        return keras.ops.convert_to_tensor(values, dtype=dtype)
    from keras import backend
    return values if backend.is_tensor(values) else backend.constant(values, dtype=dtype, shape=numpy.shape(values))


def shape_of(tensor):
    """Theano knows the shapes of values and variables, and those that Keras noted."""
    if IS_KERAS3:
        return tuple(tensor.shape)
    if hasattr(tensor, "_keras_shape"):
        return tensor._keras_shape
    from keras import backend
    return tuple(tensor.eval().shape) if backend.backend() == "theano" and not _inputs_of(tensor) else None


def _inputs_of(tensor):
    from theano.gof.graph import inputs
    return [value for value in inputs([tensor]) if not hasattr(value, "data") and not hasattr(value, "get_value")]


def assign(variable, value):
    """Sets a variable; Keras 2 gets the change to make, which its functions carry out."""
    if IS_KERAS3:
        variable.assign(value)
        return None
    from keras import backend
    return backend.update(variable, value)


if IS_KERAS3:
    class DotNetSchedule(DotNetObject, keras.optimizers.schedules.LearningRateSchedule):
        def __init__(self, half):
            self.dotnet_half = half

        def __call__(self, step):
            return hooks.schedule_call(self.dotnet_half, step)

    class DotNetOptimizer(DotNetObject, keras.optimizers.Optimizer):
        def __init__(self, half, **kwargs):
            super().__init__(**kwargs)
            self.dotnet_half = half

        def base_config(self):
            return keras.optimizers.Optimizer.get_config(self)

        @classmethod
        def base_arguments(cls, config):
            rate = config.get("learning_rate")
            return {**config, "learning_rate": keras.saving.deserialize_keras_object(rate)} if isinstance(rate, dict) else config

        def build(self, variables):
            if self.built:
                return
            super().build(variables)
            self._dotnet_index = {id(variable): index for index, variable in enumerate(variables)}
            hooks.optimizer_build(self.dotnet_half, variables)

        def update_step(self, gradient, variable, learning_rate):
            hooks.optimizer_step(self.dotnet_half, gradient, variable, learning_rate, self._dotnet_index[id(variable)])

    define_kind("schedule", DotNetSchedule)
    define_kind("optimizer", DotNetOptimizer)
