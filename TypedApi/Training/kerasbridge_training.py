"""What is known of a model that trains. A model may have several holders in .NET, but it has one object here."""

import keras

_training = {}


def claim(model):
    """Whether the model did not train and now does: dict.setdefault can't be interrupted by another thread."""
    token = object()
    return _training.setdefault(id(model), token) is token


def release(model):
    _training.pop(id(model), None)


def needs_targets(model, step):
    """Whether a step compares the output with what is expected of it; one that the model has itself is its own affair."""
    if model.loss is None:
        return False
    return not any(_overrides(model, name) for name in (step, "compute_loss", "_compute_loss"))


def _overrides(model, name):
    """Keras 2 has no such methods."""
    return getattr(type(model), name, None) is not getattr(keras.Model, name, None)
