#!/usr/bin/env python3
"""Compare a snapshot with the Keras that this Python imports: every name, signature, base class, method, property."""

import argparse
import importlib
import inspect
import json
import sys

PLUMBING = {"keras_modules_injection"}  # Keras 2's decorator of application functions, of no use to anyone else
KINDS = {inspect.Parameter.POSITIONAL_ONLY: "positional-only", inspect.Parameter.POSITIONAL_OR_KEYWORD: "positional",
         inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.KEYWORD_ONLY: "keyword",
         inspect.Parameter.VAR_KEYWORD: "**"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("snapshot", help="the JSON file that snapshot.py wrote")
    arguments = parser.parse_args()
    with open(arguments.snapshot, encoding="utf-8") as file:
        data = json.load(file)
    found = list(disagreements(data))
    for name, words in found:
        print(f"{name}: {words}")
    print(f"{len(data['symbols'])} symbols compared with Keras {importlib.import_module('keras').__version__}: "
          f"{len(found)} disagreements")
    sys.exit(1 if found else 0)


def disagreements(data):
    blocks = {**data["internal_classes"], **data["symbols"]}
    for name, block in data["symbols"].items():
        target = find(name)
        if target is None:
            yield name, "can't be imported"
            continue
        for alias in block.get("aliases", []):
            if find(alias) is not target:
                yield alias, f"is not the same object as {name}"
        check = check_class if block["kind"] == "class" else check_function
        if block["kind"] != "constant":
            yield from check(name, target, block, blocks)
    yield from missing_names(data)


def find(name):
    """The object of that public name; submodules are imported on the way."""
    parts = name.split(".")
    target = importlib.import_module(parts[0])
    for index, part in enumerate(parts[1:], 2):
        if not hasattr(target, part):
            try:
                importlib.import_module(".".join(parts[:index]))
            except ImportError:
                return None
        target = getattr(target, part, None)
    return target


def check_function(name, target, block, blocks):
    yield from compare(name, signature(target), block["parameters"])


def check_class(name, target, block, blocks):
    if not inspect.isclass(target):
        yield name, "is no class"
        return
    expected = [last(item, blocks) for item in block.get("bases", [])]
    outside = {last(item, {}) for one in [block, *(blocks[base] for base in block.get("bases", []))]
               for item in one.get("outside_bases", [])}
    real = [base.__name__ for base in target.__mro__[1:] if base.__module__.startswith("keras")]
    if [item for item in real if item not in outside] != expected:
        yield name, f"base classes are {real}, not {expected}"
    if "constructor" in block:
        method = target.__new__ if target.__init__ is object.__init__ else target.__init__
        yield from compare(f"{name}()", signature(method)[1:], block["constructor"]["parameters"])
    yield from check_members(name, target, block)


def last(name, blocks):
    source = blocks.get(name, {}).get("source", name)
    return source.rpartition(".")[2]


def check_members(name, target, block):
    methods, properties = block.get("methods", {}), block.get("properties", {})
    for member, value in vars(target).items():
        public = not member.startswith("_") or member == "__call__"
        if public and is_routine(value) and member not in methods:
            yield f"{name}.{member}", "is missing among the methods"
        if public and isinstance(value, property) and member not in properties:
            yield f"{name}.{member}", "is missing among the properties"
    for member, facts in methods.items():
        value = vars(target).get(member)
        if value is None:
            yield f"{name}.{member}", "is no method of this class"
            continue
        is_static = isinstance(value, staticmethod)
        if is_static != facts.get("static", False) or isinstance(value, classmethod) != facts.get("class", False):
            yield f"{name}.{member}", "is of another kind (static, class or instance)"
        parameters = signature(getattr(value, "__func__", value))
        yield from compare(f"{name}.{member}", parameters if is_static else parameters[1:], facts["parameters"])
    for member, facts in properties.items():
        value = vars(target).get(member)
        if value is None or facts["settable"] != (getattr(value, "fset", None) is not None):
            yield f"{name}.{member}", "is no property, or settable otherwise"


def is_routine(value):
    return inspect.isfunction(value) or isinstance(value, (staticmethod, classmethod))


def signature(target):
    return list(inspect.signature(target).parameters.values())


def compare(name, real, recorded):
    own = [item for item in recorded if "from" not in item]
    expected = [(item["name"], item.get("kind", "positional")) for item in own]
    actual = [(item.name, KINDS[item.kind]) for item in real]
    if expected != actual:
        yield name, f"takes {actual}, recorded is {expected}"
        return
    for item, fact in zip(real, own):
        required = item.default is inspect.Parameter.empty and item.kind not in (item.VAR_POSITIONAL, item.VAR_KEYWORD)
        if required != fact.get("required", False):
            yield name, f"{item.name} is {'required' if required else 'optional'}"
        elif "default" in fact and not same(item.default, fact["default"]):
            yield name, f"{item.name} defaults to {item.default!r}, recorded is {fact['default']!r}"


def same(value, recorded):
    if isinstance(recorded, dict):
        if "tuple" in recorded:
            return (isinstance(value, tuple) and len(value) == len(recorded["tuple"])
                    and all(map(same, value, recorded["tuple"])))
        return "expression" in recorded
    return type(value) is type(recorded) and value == recorded


def missing_names(data):
    """Names that the public modules expose and the snapshot lacks: Keras's own functions and classes only."""
    known = {name for symbol, block in data["symbols"].items() for name in [symbol, *block.get("aliases", [])]}
    for module in data["modules"]:
        target = find(module)
        for name, value in sorted(vars(target).items()) if inspect.ismodule(target) else []:
            full = f"{module}.{name}"
            home = (getattr(value, "__module__", None) or "").split(".")[0]
            is_ours = home.startswith("keras") and (inspect.isclass(value) or inspect.isfunction(value))
            if is_ours and not name.startswith("_") and name not in PLUMBING and full not in known:
                yield full, "is exposed, but not recorded"


if __name__ == "__main__":
    main()
