"""Callbacks whose hooks are written in .NET. Only hooks that are overridden cross: those of every batch cost time."""

import keras


def _plain(function):
    def hook(self, logs=None):
        function()

    return hook


def _with_logs(function):
    def hook(self, logs=None):
        function(logs)

    return hook


def _with_index(function):
    def hook(self, index, logs=None):
        function(index)

    return hook


def _with_index_and_logs(function):
    def hook(self, index, logs=None):
        function(index, logs)

    return hook


def make_callback(class_name, hooks):
    members = {name: globals()["_" + kind](function) for name, (kind, function) in hooks.items()}
    return type(class_name, (keras.callbacks.Callback,), {"__module__": __name__, **members})()
