"""Layers and models whose methods are written in .NET."""

import keras
from kerasbridge_custom import IS_KERAS3, DotNetObject, define_kind, hooks


class DotNetLayer(DotNetObject, keras.layers.Layer):
    def __init__(self, half, **kwargs):
        super().__init__(**kwargs)
        self.dotnet_half = half
        if "compute_mask" in vars(type(self)):
            self.supports_masking = True

    def base_config(self):
        return keras.layers.Layer.get_config(self)

    @classmethod
    def base_arguments(cls, config):
        return revive_layer_arguments(config)

    def build(self, input_shape):
        hooks.layer_build(self.dotnet_half, shapes(input_shape))
        self.built = True

    def call(self, inputs, training=None, mask=None):
        return hooks.layer_call(self.dotnet_half, inputs, phase(training), mask)

    def compute_output_spec(self, *args, **kwargs):
        """Keras asks compute_output_shape where there is one, and then has not built the layers that `call` uses."""
        if all(layer.built for layer in sublayers(self)):
            return super().compute_output_spec(*args, **kwargs)
        return keras.Operation.compute_output_spec(self, *args, **kwargs)


def _compute_output_shape(self, input_shape):
    return hooks.layer_output_shape(self.dotnet_half, shapes(input_shape))


def _compute_mask(self, inputs, mask=None):
    return hooks.layer_mask(self.dotnet_half, inputs, mask)


class DotNetModel(DotNetObject, keras.Model):
    def __init__(self, half, **kwargs):
        super().__init__(**kwargs)
        self.dotnet_half = half

    def base_config(self):
        if IS_KERAS3:
            return keras.layers.Layer.get_config(self)
        return {"name": self.name}

    @classmethod
    def base_arguments(cls, config):
        return revive_layer_arguments(config)

    def call(self, inputs, training=None, mask=None):
        return hooks.model_call(self.dotnet_half, inputs, phase(training), mask)

    def keras_train_step(self, x, y, sample_weight):
        return keras.Model.train_step(self, (x, y, sample_weight))

    def keras_test_step(self, x, y, sample_weight):
        return keras.Model.test_step(self, (x, y, sample_weight))

    def keras_predict_step(self, x):
        return keras.Model.predict_step(self, (x,))


def _train_step(self, data):
    return hooks.model_train_step(self.dotnet_half, *keras.utils.unpack_x_y_sample_weight(data))


def _test_step(self, data):
    return hooks.model_test_step(self.dotnet_half, *keras.utils.unpack_x_y_sample_weight(data))


def _predict_step(self, data):
    return hooks.model_predict_step(self.dotnet_half, keras.utils.unpack_x_y_sample_weight(data)[0])


def _traced_output_shape(self, input_shape):
    """Keras 2 asks models that are no graph of layers for it, and can't tell itself."""
    from keras import backend
    single = not isinstance(input_shape, list)
    inputs = [keras.Input(batch_shape=tuple(shape)) for shape in ([input_shape] if single else input_shape)]
    outputs = self.call(inputs[0] if single else inputs)
    return [backend.int_shape(output) for output in outputs] if isinstance(outputs, list) else backend.int_shape(outputs)


if not IS_KERAS3:
    DotNetModel.compute_output_shape = _traced_output_shape

define_kind("layer", DotNetLayer, compute_output_shape=_compute_output_shape, compute_mask=_compute_mask)
define_kind("model", DotNetModel, train_step=_train_step, test_step=_test_step, predict_step=_predict_step)


def revive_layer_arguments(config):
    """Keras 3 says types and regularizers as configurations."""
    revived = dict(config)
    regularizer = revived.get("activity_regularizer")
    if isinstance(regularizer, dict):
        revived["activity_regularizer"] = keras.regularizers.deserialize(regularizer)
    return revived


def shapes(shape):
    """The shapes in a structure of such, in order."""
    if isinstance(shape, dict):
        return [leaf for item in shape.values() for leaf in shapes(item)]
    if all(size is None or not isinstance(size, (list, tuple, dict)) for size in shape):
        return [tuple(shape)]
    return [leaf for item in shape for leaf in shapes(item)]


def phase(training):
    """Keras 2 may pass a tensor, which has no value yet."""
    return bool(training) if isinstance(training, (bool, int)) else None


def sublayers(owner):
    """What `track` was called with."""
    index = 0
    while hasattr(owner, f"sublayer_{index}"):
        yield getattr(owner, f"sublayer_{index}")
        index += 1


def track(owner, layer):
    """Keras tracks what is an attribute."""
    setattr(owner, f"sublayer_{sum(1 for _ in sublayers(owner))}", layer)


def track_metric(owner, metric):
    """Keras starts anew, and saves, the metrics that are attributes."""
    index = 0
    while hasattr(owner, f"metric_{index}"):
        index += 1
    setattr(owner, f"metric_{index}", metric)


def in_phase(training, in_training, in_inference):
    from keras import backend
    return backend.in_train_phase(in_training, in_inference, training=training)


def gradients(loss_function, variables):
    """The loss, and its gradient with respect to each variable."""
    if keras.backend.backend() == "torch":
        return _torch_gradients(loss_function, variables)
    import tensorflow as tf
    values = [variable.value for variable in variables]
    with tf.GradientTape() as tape:
        loss = loss_function()
    return loss, tape.gradient(loss, values, unconnected_gradients="zero")


def _torch_gradients(loss_function, variables):
    import torch
    values = [variable.value for variable in variables]
    with torch.enable_grad():
        loss = loss_function()
    found = torch.autograd.grad(loss, values, allow_unused=True)
    return loss.detach(), [torch.zeros_like(value) if grad is None else grad for grad, value in zip(found, values)]


def apply_gradients(optimizer, gradients, variables):
    if keras.backend.backend() != "torch":
        optimizer.apply(gradients, variables)
        return
    import torch
    with torch.no_grad():
        optimizer.apply(gradients, variables)


def measure(model, x, y, sample_weight, y_pred, loss):
    """The metrics of a batch, as those of Keras's own step."""
    for metric in model.metrics:
        if metric.name == "loss":
            metric.update_state(loss)
    return model.compute_metrics(x, y, y_pred, sample_weight=sample_weight)


def detached(logs):
    """Logs outlive the step; what they were computed from must not."""
    return {name: value.detach() if hasattr(value, "detach") else value for name, value in logs.items()}
