"""What the typed API adds to Keras 2."""
import functools

import numpy
from keras import backend


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
