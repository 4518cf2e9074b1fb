"""What a function returns, read from its return statements, else from its docstring."""

import ast

from . import classes, docfacts
from .keywords import Callable
from .source import Definition

DEPTH = 4
LITERALS = {ast.Dict: "dict", ast.DictComp: "dict", ast.Set: "set",
            ast.JoinedStr: "str", ast.Compare: "bool", ast.GeneratorExp: "generator", ast.Lambda: "callable"}
BUILTINS = {"len": "int", "int": "int", "float": "float", "str": "str", "bool": "bool", "isinstance": "bool",
            "hasattr": "bool", "list": "list", "dict": "dict", "tuple": "tuple", "set": "set", "sorted": "list",
            "any": "bool", "all": "bool", "callable": "bool"}
TENSOR_CALLS = {"KerasTensor", "convert_to_tensor", "cast"}


def returns(target, public):
    """{"types", "evidence", "depends_on"}; `public` gives the public name of a definition, if it has one."""
    found, deciders = _read(target, public, DEPTH)
    if found:
        result = {"types": sorted(found), "evidence": "code"}
        if len(found) > 1 and deciders:
            result["depends_on"] = sorted(deciders)
        return result
    words = docfacts.result_words(target.node)
    return {"types": sorted(words), "evidence": "docs"} if words else None


def _read(target, public, depth, seen=()):
    if target.node in seen or not depth:
        return set(), set()
    found, deciders = set(), set()
    names = {argument.arg for argument in target.node.args.args + target.node.args.kwonlyargs}
    statements = list(_return_statements(target.node.body, ()))
    for node, tests in _symbolic(statements) or statements:
        kind = _classify(node.value, target, public, depth, (*seen, target.node))
        if kind is None:
            return set(), set()
        found |= kind
        deciders |= {item.id for test in tests for item in ast.walk(test)
                     if isinstance(item, ast.Name) and item.id in names}
    if not statements:
        found = set() if _is_abstract(target.node) else {"None"}
    return found, deciders - {"self"}


def _symbolic(statements):
    """Returns of symbolic calls: their output specification speaks for the eager branches too."""
    return [(node, tests) for node, tests in statements if _is_symbolic(node.value)]


def _is_symbolic(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "symbolic_call"


def _is_abstract(node):
    """Only raises, or is a generator: no return statement, but no None either."""
    statements = [item for item in node.body if not isinstance(getattr(item, "value", None), ast.Constant)]
    yields = any(isinstance(item, (ast.Yield, ast.YieldFrom)) for item in ast.walk(node))
    return yields or bool(statements) and isinstance(statements[-1], ast.Raise)


def _return_statements(body, tests):
    for node in body:
        if isinstance(node, ast.Return):
            yield node, tests
        elif isinstance(node, ast.If):
            yield from _return_statements(node.body, (*tests, node.test))
            yield from _return_statements(node.orelse, (*tests, node.test))
        elif not isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            for field in ("body", "orelse", "finalbody", "handlers"):
                yield from _return_statements(getattr(node, field, []), tests)


def _classify(node, target, public, depth, seen):
    """Set of types, or None when the expression can't be read."""
    if node is None:
        return {"None"}
    if isinstance(node, ast.Constant):
        return {"None" if node.value is None else type(node.value).__name__}
    if isinstance(node, ast.Tuple):
        parts = [_classify(item, target, public, depth, seen) for item in node.elts]
        if any(isinstance(item, ast.Starred) for item in node.elts):
            return {"tuple"}
        inner = ",".join("|".join(sorted(part)) if part else "?" for part in parts)
        return {f"tuple[{inner}]"}
    if isinstance(node, (ast.List, ast.ListComp)):
        elements = node.elts if isinstance(node, ast.List) else [node.elt]
        kinds = [_classify(item, target, public, depth, seen) for item in elements]
        known = sorted(set().union(*kinds)) if kinds and None not in kinds else []
        return {f"list[{'|'.join(known)}]" if known else "list"}
    if type(node) in LITERALS:
        return {LITERALS[type(node)]}
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return {"bool"}
    if isinstance(node, ast.IfExp):
        parts = [_classify(item, target, public, depth, seen) for item in (node.body, node.orelse)]
        return None if None in parts else parts[0] | parts[1]
    if isinstance(node, ast.Name):
        return _classify_name(node, target, public, depth, seen)
    if isinstance(node, ast.Call):
        return _classify_call(node, target, public, depth, seen)
    return None


def _classify_name(node, target, public, depth, seen):
    if node.id == "self" and target.cls:
        return {"self"}
    values = [item.value for item in ast.walk(target.node) if isinstance(item, ast.Assign)
              and any(getattr(place, "id", None) == node.id for place in item.targets)]
    if len(values) != 1 or any(isinstance(inner, ast.Name) and inner.id == node.id for inner in ast.walk(values[0])):
        return None
    return _classify(values[0], target, public, depth, seen)


def _classify_call(node, target, public, depth, seen):
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name in TENSOR_CALLS:
        return {"tensor"}
    if name == "map_structure":
        return {"structure"}
    if name in ("tuple", "list") and isinstance(function, ast.Name):
        return _sequence(name, node, target, public, depth, seen)
    if isinstance(function, ast.Name) and name in BUILTINS and target.module.resolve(name) is None:
        return {BUILTINS[name]}
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Call) and name in ("symbolic_call", "__call__"):
        return _operation(function.value, target, public, depth, seen)
    if isinstance(function, ast.Call):
        return _operation(function, target, public, depth, seen)
    if isinstance(function, ast.Attribute) and getattr(function.value, "id", "") in ("self", "cls") and target.cls:
        return _read_method(target.cls, name, public, depth, seen)
    found = target.module.resolve_inside(target.node, function)
    if isinstance(found, Definition):
        if found.is_class:
            return {public(found) or found.name}
        inner, _ = _read(Callable(found.node, found.module), public, depth - 1, seen)
        return inner or None
    return None


def _sequence(name, node, target, public, depth, seen):
    """`tuple(f(x) for x in xs)`: the type of one element is known."""
    inner = node.args[0] if node.args else None
    element = getattr(inner, "elt", None)
    kind = element is not None and _classify(element, target, public, depth, seen)
    return {f"{name}[{'|'.join(sorted(kind))}]" if kind else name}


def _operation(construction, target, public, depth, seen):
    """`Add().symbolic_call(x, y)`: what the operation's output specification says."""
    found = target.module.resolve_inside(target.node, construction.func)
    if isinstance(found, Definition) and found.is_class:
        return _read_method(found, "compute_output_spec", public, depth, seen)
    return None


def _read_method(cls, name, public, depth, seen):
    found = classes.find_method(cls, name)
    if not found:
        return None
    inner, _ = _read(Callable(found[1], found[0].module, found[0], cls), public, depth - 1, seen)
    return inner or None
