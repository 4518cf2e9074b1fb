"""
Predictions of Keras 3 on PyTorch without the Python between the operations.

Most of a small prediction is Python: data adapters, callbacks, and some 100 microseconds in every layer. So the operations that a model
runs for one shape of input are recorded once and then run bare. They are the same operations over the same weights, hence the results
are the same to the last bit. A model whose recording would not be faithful goes through predict_on_batch, as Keras does it.
"""
import threading

import numpy
import torch
from keras import layers, ops, tree
from torch.fx.experimental.proxy_tensor import make_fx

from kerasbridge_recorded_graph import simplify, verify

MOST_PLANS = 16
MOST_SHAPES = 1024
ARRAY_TYPES = {"float16", "float32", "float64", "bool", "int8", "uint8", "int16", "int32", "int64"}
OPAQUE = tuple(
    getattr(layers, name) for name in ("Lambda", "TorchModuleWrapper", "JaxLayer", "FlaxLayer", "TFSMLayer") if hasattr(layers, name)
)

# While it records, torch keeps what it needs for the whole process, whatever model it is for.
RECORDING = threading.Lock()


class Plan:
    """The operations of a model for one shape of input. The weights are not in it: it reads them where they are."""

    def __init__(self, model, arrays):
        model.make_predict_function()
        self._compiled = model.predict_function
        self._weights = [(weight, weight._value, weight.trainable) for weight in model.variables]
        self._parts = [(part, getattr(part, "outputs", None), _weight_counts(part)) for part in model._flatten_layers()]
        self._device = next((value.device for _, value, _ in self._weights), "cpu")
        with torch.no_grad():
            graph = make_fx(_flat_call(model), tracing_mode="fake", _allow_non_fake_inputs=True)(*self._tensors(arrays))
        verify(graph, {value.untyped_storage().data_ptr() for _, value, _ in self._weights})
        self._run = simplify(graph).forward

    def is_for(self, model):
        """Whether the model and what it consists of were neither changed nor compiled again, and no weight lies elsewhere or was frozen."""
        return (
            model.predict_function is self._compiled
            and all(getattr(part, "outputs", None) is outputs and _weight_counts(part) == counts for part, outputs, counts in self._parts)
            and all(weight._value is value and weight.trainable is trainable for weight, value, trainable in self._weights)
        )

    def __call__(self, arrays):
        with torch.no_grad():
            return [ops.convert_to_numpy(output) for output in self._run(*self._tensors(arrays))]

    def _tensors(self, arrays):
        return [torch.from_numpy(_plain(array)).to(self._device) for array in arrays]


class Inference:
    """Predicts with a model; usable from several threads at once."""

    def __init__(self, model):
        self._model = model
        self._plans = {}
        self._uses = {}
        self._attempts = {}

    def __call__(self, x):
        if isinstance(x, dict):
            return _unpack(tree.flatten(self._model.predict_on_batch(x)))
        arrays = x if isinstance(x, list) else [x]
        key = tuple([(array.shape, array.dtype) for array in arrays])
        plan = self._plans.get(key)
        if plan is not None and plan.is_for(self._model):
            return _unpack(plan(arrays))
        results = tree.flatten(self._model.predict_on_batch(x))
        if self._is_worth_recording(key) and RECORDING.acquire(blocking=False):
            try:
                self._record(key, arrays, results)
            finally:
                RECORDING.release()
        return _unpack(results)

    def _is_worth_recording(self, key):
        """From the second use without a plan on; each attempt doubles how many it takes to the next, so that attempts never cost much."""
        if key not in self._uses and len(self._uses) >= MOST_SHAPES or key not in self._plans and len(self._plans) >= MOST_PLANS:
            return False
        self._uses[key] = uses = self._uses.get(key, 0) + 1
        return uses >= 2 << self._attempts.get(key, 0)

    def _record(self, key, arrays, expected):
        self._attempts[key] = self._attempts.get(key, 0) + 1
        self._plans.pop(key, None)
        try:
            plan = Plan(self._model, arrays) if _is_recordable(self._model, arrays) else None
            if plan is not None and plan.is_for(self._model) and all(map(_is_same, plan(arrays), expected)):
                self._plans[key] = plan
        except Exception:
            pass  # Torch says in many ways that it can't record something; predict_on_batch can do everything.


def make(model):
    """A function that predicts: from an array or a list of arrays to one array or a list."""
    return Inference(model)


def _is_recordable(model, arrays):
    """Only upstream's own layers are known to do the same each time."""
    parts = [*model._flatten_layers(), *getattr(model, "operations", ())]
    return (
        not model.jit_compile
        and getattr(model, "ddp_model", None) is None
        and all(array.dtype.name in ARRAY_TYPES for array in arrays)
        and all(map(_is_plain, parts))
    )


def _is_plain(part):
    """Adapted layers keep numbers that are no weights; the others run code that is not Keras's, or have an effect."""
    activations = [getattr(part, name, None) for name in ("activation", "recurrent_activation")]
    return (
        all(value is None or value.__module__.startswith("keras.") for value in [type(part), *activations])
        and not isinstance(part, OPAQUE)
        and not hasattr(part, "adapt")
        and not getattr(part, "stateful", False)
        and getattr(part, "activity_regularizer", None) is None
    )


def _weight_counts(part):
    return len(part._trainable_variables), len(part._non_trainable_variables)


def _flat_call(model):
    return lambda *tensors: tree.flatten(model(tensors[0] if len(tensors) == 1 else list(tensors), training=False))


def _plain(array):
    array = numpy.ascontiguousarray(array)
    return array if array.flags.writeable else array.copy()


def _is_same(left, right):
    return left.dtype == right.dtype and left.shape == right.shape and left.tobytes() == right.tobytes()


def _unpack(results):
    return results[0] if len(results) == 1 else results
