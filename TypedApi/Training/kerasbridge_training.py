"""Which models train at this moment. A model may have several holders in .NET, but it has one object here."""

_training = {}


def claim(model):
    """Whether the model did not train and now does: dict.setdefault can't be interrupted by another thread."""
    token = object()
    return _training.setdefault(id(model), token) is token


def release(model):
    _training.pop(id(model), None)
