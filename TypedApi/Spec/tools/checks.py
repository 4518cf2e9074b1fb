"""What a function's own code says about its parameters: accepted strings, accepted None, refused values."""

import ast
from functools import cache

from .literals import text_set
from .source import Definition

DEPTH = 2  # how many calls a value is followed into


@cache
def facts(node, module, depth=DEPTH):
    """Parameter name → {"values": set, "none": bool, "refused": list, "listed_in": parameters}."""
    names = [argument.arg for argument in node.args.posonlyargs + node.args.args + node.args.kwonlyargs]
    own = {name: {"values": set(), "none": False, "refused": [], "listed_in": set()} for name in names}
    found = own | {local: own[name] for local, name in _local_names(node) if name in own and local not in own}
    for item in ast.walk(node):
        if isinstance(item, ast.Compare) and len(item.ops) == 1:
            _read_comparison(item, node, module, found)
        elif isinstance(item, ast.Call) and depth:
            _read_call(item, node, module, found, depth)
    for item in node.body:  # a guard inside another condition doesn't hold always
        if isinstance(item, ast.If):
            _read_guard(item, found)
    return own


def _local_names(node):
    """`padding = value.lower()`: what is said of `padding` is said of `value`."""
    for item in ast.walk(node):
        if isinstance(item, ast.Assign) and isinstance(item.targets[0], ast.Name):
            name = _parameter(item.value)
            if name:
                yield item.targets[0].id, name


def _read_comparison(item, node, module, found):
    name, right, operator = _parameter(item.left), item.comparators[0], item.ops[0]
    if name not in found:
        return
    if isinstance(operator, (ast.Is, ast.IsNot)) and _is_none(right):
        found[name]["none"] = True
    elif isinstance(operator, (ast.In, ast.NotIn)):
        found[name]["values"].update(text_set(right, node, module))
        found[name]["listed_in"].add(getattr(right, "id", ""))
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
    parts = [node for node in ast.walk(test) if isinstance(node, ast.Attribute)]
    return (all(isinstance(node, allowed) for node in ast.walk(test))
            and all(getattr(node.value, "id", "") == "self" for node in parts)
            and any(isinstance(number, (int, float)) and not isinstance(number, bool) for number in numbers)
            and all(number is None or isinstance(number, (int, float)) for number in numbers))


def _read_call(call, node, module, found, depth):
    """A parameter handed on as it is carries the callee's string checks back."""
    passed = [(index, argument) for index, argument in enumerate(call.args)]
    passed += [(keyword.arg, keyword.value) for keyword in call.keywords if keyword.arg]
    if not any(isinstance(value, ast.Name) and value.id in found for _, value in passed):
        return
    target = module.resolve_inside(node, call.func)
    if not (isinstance(target, Definition) and isinstance(target.node, ast.FunctionDef)):
        return
    arguments = [argument.arg for argument in target.node.args.posonlyargs + target.node.args.args]
    callee = facts(target.node, target.module, depth - 1)
    given = {arguments[place] if isinstance(place, int) else place: value for place, value in passed
             if not isinstance(place, int) or place < len(arguments)}
    for place, value in given.items():
        if place in callee and isinstance(value, ast.Name) and value.id in found:
            ours, theirs = found[value.id], callee[place]
            ours["none"] |= theirs["none"]
            ours["values"] |= theirs["values"]
            for listed in theirs["listed_in"] & given.keys():
                ours["values"].update(text_set(given[listed], node, module))
