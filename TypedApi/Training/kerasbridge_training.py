"""What is known of a model that trains. A model may have several holders in .NET, but it has one object here."""

import keras

_training = {}


def claim(model):
    """Whether the model did not train and now does: dict.setdefault can't be interrupted by another thread."""
    token = object()
    return _training.setdefault(id(model), token) is token


def release(model):
    _training.pop(id(model), None)


def needs_targets(model):
    """Whether something compiled compares the output with what is expected: Keras 3 asks it while it builds, whatever the step does."""
    compiled = {"compute_loss": model.loss, "compute_metrics": getattr(model, "_compile_metrics", None)}
    return any(part is not None and not _overrides(model, method) for method, part in compiled.items())


def _overrides(model, method):
    """Keras 2 has no such methods."""
    return getattr(type(model), method, None) is not getattr(keras.Model, method, None)
