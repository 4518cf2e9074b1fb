"""Public names of Keras 2: what its public namespaces expose, as no export list exists."""

import ast

from .source import Definition, Value

NAMESPACES = ("activations", "applications", "backend", "callbacks", "constraints", "datasets", "initializers", "layers",
              "losses", "metrics", "models", "optimizers", "preprocessing", "regularizers", "utils", "wrappers")
WITH_SUBMODULES = ("applications", "datasets", "preprocessing", "wrappers")
PACKAGES = ("keras.", "keras_applications.", "keras_preprocessing.")
INTERNAL = {"keras_modules_injection"}


def public_names(source):
    """(Definition or Value → public names, the canonical one first; no differences to report)."""
    found = {}
    for namespace in _namespaces(source):
        module = source.module(namespace)
        for name in module.names:
            target = None if name.startswith("_") or name in INTERNAL else module.resolve(name)
            if _is_public(target, module):
                found.setdefault(target, []).append(f"{namespace}.{name}")
    return {target: sorted(names, key=lambda name: _rank(name, target)) for target, names in found.items()}, []


def _namespaces(source):
    for name in source.modules():
        parts = name.split(".")
        if len(parts) == 1 or (parts[1] in NAMESPACES and (len(parts) == 2 or parts[1] in WITH_SUBMODULES)):
            yield name


def _is_public(target, module):
    if isinstance(target, Definition):
        return target.module.name.startswith(PACKAGES)
    return (isinstance(target, Value) and target.module is module and isinstance(target.node, ast.Constant)
            and target.node.value is not None)


def _rank(name, target):
    """Nearest namespace to the definition first, then the definition's own name, then the shortest."""
    namespace, _, last = name.rpartition(".")
    home = target.module.name
    defined = target.node.name if isinstance(target, Definition) else last
    shared = [ours == theirs for ours, theirs in zip(namespace.split("."), home.split("."))]
    shared = shared.index(False) if False in shared else len(shared)
    return (-shared, last != defined, name.count("."), len(name), name)
