"""What the typed API adds to Keras 2."""
import functools
import weakref

import numpy
from keras import backend

_metric_updates = weakref.WeakKeyDictionary()


def over_arrays(function):
    """keras.ops takes arrays as tensors, keras.backend takes tensors only."""
    @functools.wraps(function)
    def call(*args, **kwargs):
        return function(*map(_as_tensor, args), **{name: _as_tensor(value) for name, value in kwargs.items()})

    return call


def _as_tensor(value):
    if isinstance(value, numpy.ndarray):
        return backend.constant(value, dtype=str(value.dtype), shape=value.shape)
    if isinstance(value, list) and any(isinstance(item, numpy.ndarray) for item in value):
        return [_as_tensor(item) for item in value]
    return value


def update_metric(metric, *args):
    """Carries out what update_state describes, with one compiled function for each kind of arguments."""
    values = [backend.eval(arg) if backend.is_tensor(arg) else numpy.asarray(arg) for arg in args]
    kinds = tuple((value.ndim, str(value.dtype)) for value in values)
    functions = _metric_updates.setdefault(metric, {})
    if kinds not in functions:
        functions[kinds] = _make_update(metric, kinds)
    functions[kinds](values)


def _make_update(metric, kinds):
    """The metric must not remember this change: a model that it is compiled into would make it, too."""
    tensors = [backend.placeholder(ndim=ndim, dtype=dtype) for ndim, dtype in kinds]
    known = list(metric._updates), {key: list(updates) for key, updates in metric._per_input_updates.items()}
    try:
        updates = metric.update_state(*tensors)
    finally:
        metric._updates, metric._per_input_updates = known
    return backend.function(tensors, [], updates=updates if isinstance(updates, list) else [updates] if updates else [])
