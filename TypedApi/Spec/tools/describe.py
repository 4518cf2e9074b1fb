"""The facts of one symbol as plain data."""

import ast

from . import checks, classes, docfacts, legacy, results
from .keywords import Callable, constructor, full_parameters
from .signatures import POSITIONAL, VAR_KEYWORD, VAR_POSITIONAL, decorators

ANNOTATIONS = {"int": "int", "float": "float", "bool": "bool", "str": "str", "dict": "dict", "list": "list",
               "tuple": "tuple", "Callable": "callable", "None": "None"}
DTYPES = {"bfloat16", "float32", "int8"}  # accepted values that hold these are the names of all dtypes
SPECIAL = ("__call__",)  # reads as a method of the class; the other double-underscore names are only listed


class Describer:
    """Describes definitions with the public names of one snapshot."""

    def __init__(self, names):
        self._names = names
        self._labels = {definition.name: public[0] for definition, public in names.items()}
        self.dtypes = set()  # one list for all: repeated at each of the ~180 dtype parameters it would bury the rest

    def public(self, definition):
        """Canonical public name, or None."""
        names = self._names.get(definition)
        return names[0] if names else None

    def reference(self, definition):
        return self.public(definition) or definition.name

    def symbol(self, definition, aliases):
        block = {"kind": "class" if definition.is_class else "function", "source": definition.name}
        if aliases:
            block["aliases"] = sorted(aliases)
        if docfacts.is_deprecated(definition.node):
            block["deprecated"] = True
        return block | (self.class_body(definition) if definition.is_class else self.function_body(definition))

    def constant(self, value, aliases):
        block = {"kind": "constant", "source": value.module.name, "value": ast.literal_eval(value.node)}
        return block | ({"aliases": sorted(aliases)} if aliases else {})

    def function_body(self, definition):
        return self._callable(Callable(definition.node, definition.module))

    def class_body(self, definition):
        block = {"bases": [self.reference(base) for base in classes.mro(definition)[1:]],
                 "outside_bases": classes.outside_bases(definition)}
        target = constructor(definition)
        if target:
            block["constructor"] = {"declared": self._owner(target)} | self._parameters(target, definition)
        methods, properties, special = self._members(definition)
        return block | {"methods": methods, "properties": properties, "special": special,
                        "attributes": classes.attributes(definition)}

    def _owner(self, target):
        return self.reference(target.owner) if target.owner else target.label

    def _members(self, definition):
        methods, properties, special = {}, {}, []
        for name, functions in sorted(classes.own_functions(definition).items()):
            if name.startswith("__") and name not in SPECIAL:
                special.append(name)
            elif not name.startswith("_") or name in SPECIAL:
                target = Callable(functions[0], definition.module, definition, definition)
                if classes.is_property(functions):
                    properties[name] = self._property(target, functions)
                else:
                    target = target._replace(node=functions[-1])
                    methods[name] = self._method(target)
        return methods, properties, special

    def _property(self, target, functions):
        block = {"settable": any("setter" in decorators(node) for node in functions)}
        result = results.returns(target, self.public)
        return block | ({"returns": result} if result else {})

    def _method(self, target):
        marks = decorators(target.node)
        block = {"static": True} if "staticmethod" in marks else {"class": True} if "classmethod" in marks else {}
        if docfacts.is_deprecated(target.node):
            block["deprecated"] = True
        return block | self._callable(target)

    def _callable(self, target):
        result = results.returns(target, self.public)
        return self._parameters(target) | ({"returns": result} if result else {})

    def _parameters(self, target, cls=None):
        flow = full_parameters(target)
        shown = [self._parameter(item, target, cls) for item in flow.parameters]
        block = {"parameters": shown}
        if any(item["kind"] == VAR_KEYWORD for item in flow.parameters):
            block["keywords"] = "open" if flow.is_open else "closed"
        return block

    def _parameter(self, item, target, cls):
        item = dict(item)
        item.pop("popped", None)
        declared = item.pop("declared", None)
        if declared:
            item["from"] = self._labels.get(declared.label, declared.label)
        if item["kind"] == POSITIONAL:
            del item["kind"]
        if item.get("kind") in (VAR_POSITIONAL, VAR_KEYWORD):
            return item
        return item | self._value_facts(item, _Places(target, cls, declared))

    def _value_facts(self, item, places):
        target = places.target
        text, code = places.words(item["name"]), places.checks(item["name"])
        facts = {}
        types = _annotated(item["name"], target.node) + docfacts.type_words(text)
        values = sorted(code["values"])
        if code["values"] >= DTYPES:
            self.dtypes |= code["values"]
            types, values = [*types, "dtype"], []
        if types:
            facts["types"] = sorted(dict.fromkeys(types))
        if values:
            facts["values"] = values
        older = legacy.names(target.node, target.module).get(item["name"])
        if older:
            facts["legacy"] = sorted(older)
        said = sorted(set(docfacts.quoted_values(text)) - set(values))
        if said:
            facts["mentions"] = said
        if code["refused"]:
            facts["refused"] = sorted(dict.fromkeys(code["refused"]))
        if ("default" in item and item["default"] is None) or code["none"] or docfacts.says_none(text):
            facts["none"] = not code["refuses_none"]
        if docfacts.is_deprecated_parameter(item["name"], target.node):
            facts["deprecated"] = True
        return facts


class _Places:
    """Where facts about one parameter can stand: its function, the class's constructors, and who declares it."""

    def __init__(self, target, cls, declared):
        self.target = target
        self._targets = [target] + ([declared] if declared else [])
        self._classes = [owner for one in (cls, declared and declared.cls) if one for owner in classes.mro(one)]

    def words(self, name):
        """The first docstring entry on the parameter."""
        nodes = [target.node for target in self._targets] + [owner.node for owner in self._classes]
        return next((text for text in (docfacts.argument_texts(node).get(name) for node in nodes) if text), "")

    def checks(self, name):
        """What the code of all places says together."""
        merged = {"values": set(), "none": False, "refused": [], "refuses_none": False}
        for node, module in self._functions():
            found = checks.facts(node, module).get(name)
            if found:
                merged["values"] |= found["values"]
                merged["none"] |= found["none"]
                merged["refused"] = merged["refused"] + found["refused"]
                merged["refuses_none"] |= found.get("refuses_none", False)
        return merged

    def _functions(self):
        found = {target.node: target.module for target in self._targets}
        for owner in self._classes:
            found |= {node: owner.module for node in classes.own_functions(owner).get("__init__", [])}
        return found.items()


def _annotated(name, node):
    arguments = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
    annotation = next((item.annotation for item in arguments if item.arg == name), None)
    words = [getattr(item, "id", getattr(item, "attr", None)) for item in ast.walk(annotation)] if annotation else []
    return [ANNOTATIONS[word] for word in words if word in ANNOTATIONS]
