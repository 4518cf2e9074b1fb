"""Comparisons for the generated tests of the typed API."""
import inspect

import numpy as np


def unknown(target, names):
    """The names that the signature does not take."""
    parameters = inspect.signature(target).parameters
    if any(p.kind == inspect.Parameter.VAR_KEYWORD for p in parameters.values()):
        return []
    return [name for name in names if name not in parameters]


def contradiction(made, name, expected):
    """How the config contradicts an argument, or None."""
    config = made.get_config() if hasattr(made, "get_config") else vars(made)
    if name not in config:
        if not hasattr(made, name):
            return None
        config = {name: getattr(made, name)}
    actual = config[name]
    if plain(actual) == plain(expected):
        return None
    return f"{name}: {expected!r} was set, and the config says {actual!r}"


def plain(value):
    if isinstance(value, (list, tuple)):
        values = [plain(item) for item in value]
        return values[0] if values and all(v == values[0] for v in values) else values
    if callable(value):
        return getattr(value, "__name__", value)
    if isinstance(value, dict):
        inner = value.get("config")
        if isinstance(inner, dict) and "value" in inner:
            return plain(inner["value"])
        return plain(inner["name"]) if isinstance(inner, dict) and "name" in inner else inner if isinstance(inner, str) else str(value)
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    return round(float(value), 5) if isinstance(value, (int, float, np.number)) and not isinstance(value, bool) else value


def over_tensors(function):
    """The function, called with tensors in place of arrays: Keras 2 takes nothing else."""
    import keras
    modules = ("keras.backend", "keras.activations", "keras.losses", "keras.metrics")
    if keras.__version__[0] != "2" or not getattr(function, "__module__", "").startswith(modules):
        return function

    def tensor(value):
        if isinstance(value, list) and any(isinstance(item, np.ndarray) for item in value):
            return [tensor(item) for item in value]
        return keras.backend.constant(value, dtype=str(value.dtype), shape=value.shape) if isinstance(value, np.ndarray) else value

    return lambda *args, **kwargs: function(*map(tensor, args), **{name: tensor(value) for name, value in kwargs.items()})


def array(value):
    import keras
    if hasattr(value, "detach") or type(value).__name__ == "Variable":
        return keras.ops.convert_to_numpy(value)
    if hasattr(value, "eval"):
        return keras.backend.eval(value)
    return np.asarray(value)


def equal(expected, actual):
    # Where the arguments decide how many tensors there are, C# has a list, of one too.
    if isinstance(actual, list) and len(actual) == 1 and not isinstance(expected, (list, tuple)):
        return equal(expected, actual[0])
    if isinstance(expected, (list, tuple)) and isinstance(actual, (list, tuple)):
        return len(expected) == len(actual) and all(equal(e, a) for e, a in zip(expected, actual))
    if isinstance(expected, dict) and isinstance(actual, dict):
        return expected.keys() == actual.keys() and all(equal(expected[k], actual[k]) for k in expected)
    if expected is actual or type(expected) is type(actual) and isinstance(expected, (str, bool, type(None))):
        return expected == actual
    if isinstance(expected, str) or isinstance(actual, str):
        return str(expected) == str(actual)
    try:
        first, second = array(expected), array(actual)
    except Exception:
        return type(expected) is type(actual)
    if first.dtype == object:
        return type(expected) is type(actual)
    return first.shape == second.shape and np.allclose(first, second, equal_nan=True)
