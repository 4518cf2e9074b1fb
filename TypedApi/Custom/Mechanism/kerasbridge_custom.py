"""Keras classes whose methods are written in .NET.

Keras inspects signatures, so each method is a thin Python function. It passes the .NET half of its object to a function of .NET that all
objects of the kind share. There is one Python class for each class of .NET.
"""

import json
import threading
import types

import keras

IS_KERAS3 = int(keras.__version__.split(".")[0]) >= 3

hooks = types.SimpleNamespace()
_kinds = {}
_classes = {}
_registered = {}
_loading = threading.local()


class DotNetObject:
    """What all kinds share: saving and loading under a registered name."""

    def base_config(self):
        """What Keras itself needs to make the object again."""
        return {}

    @classmethod
    def base_arguments(cls, config):
        """The arguments that `base_config` stands for."""
        return config

    def get_config(self):
        if not hasattr(type(self), "dotnet_read"):
            hooks.refuse_unregistered(self.dotnet_half)
        return {**self.base_config(), "config": json.loads(type(self).dotnet_read(self.dotnet_half))}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        base = dict(config)
        own = json.dumps(base.pop("config", None))
        outer = getattr(_loading, "pending", None)
        _loading.pending = (cls, cls.base_arguments(base))
        try:
            made = []
            cls.dotnet_create(own, made)
            return made.pop()
        finally:
            _loading.pending = outer


def define_kind(name, base, **optional):
    """A base class, and the methods that a class gets only where .NET overrides them."""
    _kinds[name] = (base, optional)


def make(kind, key, class_name, overrides, half, **kwargs):
    cls = _find_class(kind, key, class_name, overrides)
    pending = getattr(_loading, "pending", None)
    if pending is not None and pending[0] is cls:
        _loading.pending = None
        kwargs.update(pending[1])
    return cls(half, **kwargs)


def target(instance):
    """The .NET half of an object, or None."""
    return getattr(instance, "dotnet_half", None) if isinstance(instance, DotNetObject) else None


def register(kind, key, class_name, overrides, name, create, read):
    """Gives the .NET class a name in files. Returns the class that has the name already, or the other name of this class, if any."""
    cls = _find_class(kind, key, class_name, overrides)
    conflict = _conflict(name, cls)
    if conflict is not None:
        return conflict
    cls.dotnet_create, cls.dotnet_read = create, read
    cls.__name__ = cls.__qualname__ = name.rpartition(">")[2]
    _enter(name, cls)
    return None


def register_python(name, value):
    """Makes a class or function of Python known to Keras under this name."""
    conflict = _conflict(name, value)
    if conflict is not None:
        return conflict
    _enter(name, value)
    return None


def _find_class(kind, key, class_name, overrides):
    cls = _classes.get(key)
    if cls is None:
        base, optional = _kinds[kind]
        members = {name: optional[name] for name in overrides}
        members.update(__module__=__name__, dotnet_class=key)
        cls = _classes[key] = type(class_name, (base,), members)
    return cls


def _conflict(name, value):
    holder = _registered.get(_key(name))
    if holder is not None and holder[1] is not value and not _replaces(value, holder[1]):
        return "taken:" + getattr(holder[1], "dotnet_class", getattr(holder[1], "__qualname__", "?"))
    other = next((known for known, held in _registered.values() if held is value and known != name), None)
    return None if other is None else "named:" + other


def _replaces(value, known):
    """Python code that is run again makes its classes anew."""
    return not hasattr(value, "dotnet_class") and not hasattr(known, "dotnet_class")


def _key(name):
    """Keras 2 knows classes by their name alone."""
    return name if IS_KERAS3 else name.rpartition(">")[2]


def _enter(name, value):
    _registered[_key(name)] = (name, value)
    package, _, short = name.rpartition(">")
    if IS_KERAS3:
        keras.saving.register_keras_serializable(package or "Custom", short)(value)
        keras.saving.get_custom_objects()[name] = value
    else:
        keras.utils.get_custom_objects()[name] = value
        keras.utils.get_custom_objects()[short] = value
