"""Public names of Keras 3: its export decorators, checked against the generated api modules."""

import ast

DECORATOR = "keras_export"
HIDDEN = ("keras._legacy.", "keras._tf_keras.")  # served only to code written for tf.keras


def is_keras3(source):
    return any(source.module(name) for name in ("keras.src.api_export", "keras.api_export"))


def public_names(source):
    """(Definition → public names, the canonical one first; differences between the two sources)."""
    exported = dict(_decorated(source))
    generated = _generated(source)
    return exported, _differences(exported, generated) if generated else []


def _decorated(source):
    for name in source.modules():
        if name.startswith(("keras.api.", "keras._tf_keras")):
            continue
        module = source.module(name)
        for binding in module.bindings:
            names = _exported_names(binding.node) if binding.kind == "def" else []
            if names:
                yield module.resolve(binding.name, binding.line + 1), names


def _exported_names(node):
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and getattr(decorator.func, "id", "") == DECORATOR:
            names = ast.literal_eval(decorator.args[0] if decorator.args else decorator.keywords[0].value)
            names = [names] if isinstance(names, str) else names
            return [name for name in names if not name.startswith(HIDDEN)]
    return []


def _generated(source):
    """Public name → definition, as the generated modules say; empty when the release has none."""
    found = {}
    for name in source.modules():
        if not name.startswith("keras.api") or "_tf_keras" in name:
            continue
        public = "keras" + name[len("keras.api"):]
        for binding in source.module(name).bindings:
            if binding.kind == "import" and binding.module.startswith("keras.src"):
                origin = source.module(binding.module)
                found[f"{public}.{binding.name}"] = origin and origin.resolve(binding.attribute)
    return found


def _differences(exported, generated):
    by_name = {name: definition for definition, names in exported.items() for name in names}
    for name in sorted(by_name.keys() | generated.keys()):
        if name.rpartition(".")[2].startswith("__"):
            continue
        if name not in generated:
            yield f"{name}: exported by a decorator, missing in keras/api"
        elif name not in by_name:
            yield f"{name}: in keras/api, exported by no decorator"
        elif by_name[name] != generated[name]:
            yield f"{name}: decorator and keras/api name different objects"
