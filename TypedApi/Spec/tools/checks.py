"""What a function's own code says about its parameters: accepted strings, accepted None, refused values."""

import ast
from functools import cache

from .keywords import text_set
from .source import Definition

DEPTH = 2  # how many calls a value is followed into


@cache
def facts(node, module, depth=DEPTH):
    """Parameter name → {"values": set, "none": bool, "refused": list}."""
    names = [argument.arg for argument in node.args.posonlyargs + node.args.args + node.args.kwonlyargs]
    found = {name: {"values": set(), "none": False, "refused": []} for name in names}
    for item in ast.walk(node):
        if isinstance(item, ast.Compare) and len(item.ops) == 1:
            _read_comparison(item, node, found)
        elif isinstance(item, ast.If):
            _read_guard(item, found)
        elif isinstance(item, ast.Call) and depth:
            _read_call(item, node, module, found, depth)
    return found


def _read_comparison(item, node, found):
    name, right, operator = _parameter(item.left), item.comparators[0], item.ops[0]
    if name not in found:
        return
    if isinstance(operator, (ast.Is, ast.IsNot)) and _is_none(right):
        found[name]["none"] = True
    elif isinstance(operator, (ast.In, ast.NotIn)):
        found[name]["values"].update(text_set(node, right))
        found[name]["none"] |= _holds_none(right)
    elif isinstance(operator, (ast.Eq, ast.NotEq)) and isinstance(right, ast.Constant) and isinstance(right.value, str):
        found[name]["values"].add(right.value)


def _parameter(node):
    """`x`, `self.x`, `x.lower()`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "lower":
        node = node.func.value
    if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "self":
        return node.attr
    return getattr(node, "id", None)


def _is_none(node):
    return isinstance(node, ast.Constant) and node.value is None


def _holds_none(node):
    return isinstance(node, (ast.Set, ast.Tuple, ast.List)) and any(_is_none(item) for item in node.elts)


def _read_guard(item, found):
    """`if rate < 0: raise ValueError`: a condition over one parameter and numbers only."""
    if not (item.body and isinstance(item.body[-1], ast.Raise)):
        return
    for test in item.test.values if isinstance(item.test, ast.BoolOp) and isinstance(item.test.op, ast.Or) else [item.test]:
        names = {_parameter(node) for node in ast.walk(test) if isinstance(node, (ast.Name, ast.Attribute))} - {None, "self"}
        if len(names) == 1 and names <= found.keys():
            name = names.pop()
            if _is_refusal_of_none(test):
                found[name]["refuses_none"] = True
            elif _is_range(test):
                text = ast.unparse(test).replace(f"self.{name}", name)
                found[name]["refused"].append(text)


def _is_refusal_of_none(test):
    return isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Is) and _is_none(test.comparators[0])


def _is_range(test):
    allowed = (ast.Compare, ast.BoolOp, ast.UnaryOp, ast.Not, ast.USub, ast.And, ast.Or, ast.Name, ast.Attribute,
               ast.Constant, ast.Load, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Is, ast.IsNot, ast.Eq, ast.NotEq)
    numbers = [node.value for node in ast.walk(test) if isinstance(node, ast.Constant)]
    return (all(isinstance(node, allowed) for node in ast.walk(test))
            and any(isinstance(number, (int, float)) and not isinstance(number, bool) for number in numbers)
            and all(number is None or isinstance(number, (int, float)) for number in numbers))


def _read_call(call, node, module, found, depth):
    """A parameter handed on as it is carries the callee's string checks back."""
    passed = [(index, argument) for index, argument in enumerate(call.args)]
    passed += [(keyword.arg, keyword.value) for keyword in call.keywords if keyword.arg]
    passed = [(place, _parameter(argument)) for place, argument in passed if isinstance(argument, ast.Name)]
    passed = [(place, name) for place, name in passed if name in found]
    if not passed:
        return
    target = module.resolve_inside(node, call.func)
    if not (isinstance(target, Definition) and isinstance(target.node, ast.FunctionDef)):
        return
    arguments = [argument.arg for argument in target.node.args.posonlyargs + target.node.args.args]
    callee = facts(target.node, target.module, depth - 1)
    for place, name in passed:
        if isinstance(place, int):
            place = arguments[place] if place < len(arguments) else None
        if place in callee:
            found[name]["values"] |= callee[place]["values"]
            found[name]["none"] |= callee[place]["none"]
