"""Classes: the order in which Python looks up their members, and the members they define."""

import ast
from functools import cache

from .signatures import decorators
from .source import Definition

PROPERTIES = {"property", "cached_property", "abstractproperty"}


@cache
def bases(definition):
    """Base classes inside the source, in order of declaration."""
    found = (definition.module.resolve_expression(base, definition.node.lineno)
             for base in map(_without_metaclass, definition.node.bases))
    return [base for base in found if isinstance(base, Definition) and base.is_class]


def outside_bases(definition):
    """Base classes that lie outside the source, as written; `object` left out."""
    found = {base: definition.module.resolve_expression(base, definition.node.lineno)
             for base in map(_without_metaclass, definition.node.bases)}
    return [ast.unparse(base) for base, target in found.items()
            if not (isinstance(target, Definition) and target.is_class) and ast.unparse(base) != "object"]


def _without_metaclass(base):
    is_six = isinstance(base, ast.Call) and ast.unparse(base.func).endswith("with_metaclass")
    return base.args[1] if is_six else base


@cache
def mro(definition):
    """C3 linearisation over the classes inside the source."""
    lines = [list(mro(base)) for base in bases(definition)] + [list(bases(definition))]
    order = [definition]
    while any(lines):
        lines = [line for line in lines if line]
        head = next((line[0] for line in lines if not any(line[0] in other[1:] for other in lines)), lines[0][0])
        order.append(head)
        lines = [[item for item in line if item != head] for line in lines]
    return order


@cache
def own_functions(definition):
    """Name → the functions of that name in the class body (a property has several), in order."""
    found = {}
    for node in _statements(definition.node.body):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            found.setdefault(node.name, []).append(node)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and node.value.id in found:
            for target in node.targets:
                found[target.id] = found[node.value.id]
    return found


def _statements(body):
    for node in body:
        yield node
        if isinstance(node, (ast.If, ast.Try)):
            yield from _statements(node.body)


def find_method(definition, name, after=None):
    """(class that defines it, function) of the first such method in the lookup order behind `after`."""
    order = mro(definition)
    if after is not None:
        order = order[order.index(after) + 1:] if after in order else []
    for owner in order:
        functions = own_functions(owner).get(name)
        if functions:
            return owner, functions[-1]
    return None


def is_property(functions):
    return any(PROPERTIES & set(decorators(node)) for node in functions)


def attributes(definition):
    """Public names that the class's own methods assign on `self`, other than properties."""
    properties = {name for owner in mro(definition)
                  for name, functions in own_functions(owner).items() if is_property(functions)}
    found = set()
    for functions in own_functions(definition).values():
        for function in functions:
            found.update(_assigned_on_self(function))
    return sorted(name for name in found - properties if not name.startswith("_"))


def _assigned_on_self(function):
    receiver = function.args.args[0].arg if function.args.args else None
    for node in ast.walk(function):
        if (isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
                and isinstance(node.value, ast.Name) and node.value.id == receiver):
            yield node.attr
