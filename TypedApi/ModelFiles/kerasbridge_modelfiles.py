"""Tells what Keras's HDF5 files hold without making anything of it, and mends what load_model does wrong with them."""

import io
import json
import zipfile

import h5py
import keras


def describe(path):
    with h5py.File(path, "r") as file:
        config = file.attrs.get("model_config")
        return {
            "holds": "model" if config is not None else "weights" if _holds_weights(file) else "other",
            "is_compiled": "training_config" in file.attrs,
            "lambdas": [] if config is None else list(_lambdas(json.loads(_text(config)))),
        }


def weight_shapes(path):
    """(whether the layout is that of Keras 3, shapes by group), or None where the file says too little to compare."""
    with _open(path) as file:
        group = file["model_weights"] if "model_weights" in file else file
        if _names(group, "layer_names") is None:
            return True, [_variable_shapes(file)]
        # Files of Keras 1 say no version, and are converted while they are loaded.
        if "keras_version" not in group.attrs:
            return None
        layers = (_layer_shapes(group[name]) for name in _names(group, "layer_names"))
        return False, [shapes for shapes in layers if shapes]


def compile_as_saved(model, path, custom_objects):
    """What load_model of Keras 2 does, which can't read the metric objects that its own save wrote (its metrics.get)."""
    with h5py.File(path, "r") as file:
        saved = json.loads(_text(file.attrs["training_config"]))
        state = _optimizer_state(file)
    with keras.utils.CustomObjectScope(custom_objects or {}):
        model.compile(
            optimizer=keras.optimizers.deserialize(saved["optimizer_config"]),
            loss=_revive(saved["loss"], keras.losses.deserialize),
            metrics=_revive(saved["metrics"], keras.metrics.deserialize),
            weighted_metrics=_revive(saved.get("weighted_metrics"), keras.metrics.deserialize),
            loss_weights=saved["loss_weights"],
            sample_weight_mode=saved["sample_weight_mode"])
    if state:
        model._make_train_function()
        model.optimizer.set_weights(state)


def restore_optimizer(model, path, custom_objects):
    """Keras 3 builds the optimizer of a Sequential from HDF5 without its variables, so that no training can go on."""
    variables = model.trainable_variables
    if len(model.optimizer.variables) >= len(variables):
        return
    with h5py.File(path, "r") as file:
        state = _optimizer_state(file)
    optimizer = type(model.optimizer).from_config(model.optimizer.get_config())
    optimizer.build(variables)
    if [tuple(variable.shape) for variable in optimizer.variables] == [value.shape for value in state]:
        optimizer.set_weights(state)
    model.optimizer = optimizer


def _optimizer_state(file):
    group = file.get("optimizer_weights")
    return [] if group is None else [group[name][()] for name in _names(group, "weight_names") or []]


def _revive(saved, deserialize):
    """The objects among what was compiled with; names stay names."""
    if isinstance(saved, dict) and "class_name" in saved:
        return deserialize(saved)
    if isinstance(saved, dict):
        return {key: _revive(value, deserialize) for key, value in saved.items()}
    return [_revive(item, deserialize) for item in saved] if isinstance(saved, list) else saved


def _open(path):
    if not zipfile.is_zipfile(path):
        return h5py.File(path, "r")
    with zipfile.ZipFile(path) as archive:
        return h5py.File(io.BytesIO(archive.read("model.weights.h5")), "r")


def _holds_weights(file):
    return _names(file, "layer_names") is not None or bool(_variable_shapes(file))


def _lambdas(config):
    """Names of Lambda layers, however deep: Keras 2, and Keras 3 below 3.11 for HDF5, run their code."""
    if isinstance(config, dict):
        if config.get("class_name") in ("Lambda", "__lambda__"):
            inner = config.get("config")
            yield str(inner.get("name", "Lambda")) if isinstance(inner, dict) else "Lambda"
        config = list(config.values())
    if isinstance(config, list):
        for item in config:
            yield from _lambdas(item)


def _layer_shapes(group):
    return [tuple(group[name].shape) for name in _names(group, "weight_names") or []]


def _variable_shapes(file):
    """Keras 3 keeps the variables of each object under vars/; those of optimizers and seeds are no weights."""
    shapes = []

    def visit(name, item):
        parts = name.split("/")
        is_variable = isinstance(item, h5py.Dataset) and len(parts) > 1 and parts[-2] == "vars"
        if is_variable and parts[0] != "optimizer" and not any(part.endswith("seed_generator") for part in parts):
            shapes.append(tuple(item.shape))

    file.visititems(visit)
    return shapes


def _names(group, attribute):
    """Names in an attribute; long lists are spread over several, numbered ones."""
    if attribute in group.attrs:
        return [_text(name) for name in group.attrs[attribute]]
    names, index = [], 0
    while f"{attribute}{index}" in group.attrs:
        names += [_text(name) for name in group.attrs[f"{attribute}{index}"]]
        index += 1
    return names if index else None


def _text(value):
    return value.decode("utf-8") if hasattr(value, "decode") else str(value)
