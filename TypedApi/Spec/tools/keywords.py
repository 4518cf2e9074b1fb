"""Parameters that arrive through `**kwargs`, followed to the definition that takes them."""

import ast
from typing import NamedTuple

from . import classes
from .literals import is_text, text_set
from .signatures import KEYWORD, POSITIONAL, VAR_KEYWORD, literal, parameters
from .source import Definition

INJECTED = {"backend", "layers", "models", "utils"}  # what Keras 2 itself hands to keras_applications


class Callable(NamedTuple):
    """A function as it is called: `owner` defines it, `cls` is the class of the object, if any."""

    node: ast.AST
    module: object
    owner: Definition | None = None
    cls: Definition | None = None

    @property
    def label(self):
        return self.owner.name if self.owner else f"{self.module.name}.{self.node.name}"


class Flow(NamedTuple):
    parameters: list
    is_open: bool  # a keyword that is listed nowhere is accepted or passed on


def constructor(cls):
    """The callable that takes the constructor's arguments, or None when no class inside the source has one."""
    for name in ("__init__", "__new__"):
        found = classes.find_method(cls, name)
        if found and not (name == "__new__" and _only_forwards(found[1])):
            return Callable(found[1], found[0].module, found[0], cls)
    return None


def _only_forwards(node):
    return node.args.vararg is not None and node.args.kwarg is not None


def full_parameters(target):
    """Own parameters, then those that reach it through `**kwargs`, which name who declares them."""
    return _expand(target, ())


def _expand(target, seen):
    own = parameters(target.node, drop_first=target.owner is not None and not _is_static(target.node))
    if not target.node.args.kwarg:
        return Flow(own, False)
    if target.node in seen:
        return Flow([item for item in own if item["kind"] != VAR_KEYWORD], False)
    named = {parameter["name"] for parameter in own}
    arrived, is_open = _arriving(target, seen + (target.node,))
    extra = [item for item in _merge(arrived) if item["name"] not in named]
    head = [item for item in own if item["kind"] != VAR_KEYWORD]
    tail = [item for item in own if item["kind"] == VAR_KEYWORD]
    return Flow(head + extra + tail, is_open)


def _is_static(node):
    return any(getattr(decorator, "id", "") == "staticmethod" for decorator in node.decorator_list)


def _merge(found):
    """First mention wins, but a declared parameter beats one that is only popped."""
    merged = {}
    for parameter in found:
        known = merged.get(parameter["name"])
        if known is None or (known.get("popped") and not parameter.get("popped")):
            merged[parameter["name"]] = parameter
    return list(merged.values())


def _arriving(target, seen):
    kwargs = target.node.args.kwarg.arg
    flows = {call: _through_call(target, call, seen) for call in _calls_passing(target.node, kwargs)}
    flows = {call: flow for call, flow in flows.items() if flow is not None}
    always = [flow for call, flow in flows.items() if call in _always_made(target.node) and not flow.is_open]
    passed = [item for flow in flows.values() for item in flow.parameters
              if all(item["name"] in {other["name"] for other in one.parameters} for one in always)]
    allowed = list(_allowed_by_check(target, kwargs))
    closed_here = bool(allowed) or _rejects_rest(target.node, kwargs)
    is_open = any(flow.is_open for flow in flows.values()) and not always if flows else not closed_here
    return list(_taken_by_name(target, kwargs)) + allowed + passed, is_open


def _always_made(node):
    """Calls under no condition: a keyword has to suit all of them, not just one."""
    found = set()
    for statement in node.body:
        if not isinstance(statement, (ast.If, ast.Try, ast.For, ast.While, ast.FunctionDef)):
            found.update(item for item in ast.walk(statement) if isinstance(item, ast.Call))
        elif any(isinstance(item, ast.Return) for item in ast.walk(statement)):
            break
    return found


def _rejects_rest(node, kwargs):
    """`if kwargs: raise …` and the like."""
    return any(isinstance(item, ast.If) and kwargs in ast.unparse(item.test)
               and any(isinstance(inner, ast.Raise) for inner in item.body) for item in ast.walk(node))


def _taken_by_name(target, kwargs):
    """`kwargs.pop("x", default)`, `kwargs.get("x")`, `kwargs["x"]`, `"x" in kwargs`."""
    for node in ast.walk(target.node):
        name, default = _taken(node, kwargs)
        if name is None:
            continue
        parameter = {"name": name, "kind": KEYWORD, "declared": target, "popped": True,
                     "default": {"unset": True} if default is None else literal(default)}
        stands_for = _assigned_parameter(target.node, node)
        if stands_for and stands_for != name:
            parameter["legacy_of"] = stands_for
        yield parameter


def _taken(node, kwargs):
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("pop", "get"):
        if getattr(node.func.value, "id", "") == kwargs and node.args and is_text(node.args[0]):
            return node.args[0].value, node.args[1] if len(node.args) > 1 else None
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
        if getattr(node.value, "id", "") == kwargs and is_text(node.slice):
            return node.slice.value, None
    return None, None


def _assigned_parameter(function, taken):
    names = {argument.arg for argument in function.args.args + function.args.kwonlyargs}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and node.value is taken:
            target = node.targets[0]
            return target.id if isinstance(target, ast.Name) and target.id in names else None
    return None


def _allowed_by_check(target, kwargs):
    """`allowed = {"a", "b"}` … `for k in kwargs: if k not in allowed: raise`."""
    loops = [node for node in ast.walk(target.node) if isinstance(node, ast.For)
             and kwargs in {inner.id for inner in ast.walk(node.iter) if isinstance(inner, ast.Name)}]
    for loop in loops:
        for node in ast.walk(loop):
            if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.NotIn):
                for name in text_set(node.comparators[0], target.node, target.module):
                    yield {"name": name, "kind": KEYWORD, "declared": target, "popped": True,
                           "default": {"unset": True}}


def _calls_passing(node, kwargs):
    """Calls that pass `**kwargs` on; an inner function with a `**kwargs` of its own is another matter."""
    for item in ast.iter_child_nodes(node):
        if isinstance(item, ast.FunctionDef) and item.args.kwarg and item.args.kwarg.arg == kwargs:
            continue
        if isinstance(item, ast.Call) and any(
                keyword.arg is None and getattr(keyword.value, "id", "") == kwargs for keyword in item.keywords):
            yield item
        yield from _calls_passing(item, kwargs)


def _through_call(target, call, seen):
    callee, skip = _callee(target, call)
    if callee is None:
        return None if _is_harmless(call) else Flow([], True)
    flow = _expand(callee, seen)
    given = {keyword.arg for keyword in call.keywords if keyword.arg}
    positional = [item["name"] for item in flow.parameters if item["kind"] == POSITIONAL]
    plain = [argument for argument in call.args[skip:] if not isinstance(argument, ast.Starred)]
    given.update(positional[: len(plain)])
    passes_all = any(isinstance(argument, ast.Starred) for argument in call.args)
    rest = []
    for item in flow.parameters:
        if item["name"] in given or item["kind"] in ("*", VAR_KEYWORD) or _is_injected(callee, item):
            continue
        kind = item["kind"] if passes_all else KEYWORD
        rest.append({"declared": callee} | item | {"kind": kind})
    return Flow(rest, flow.is_open)


def _is_injected(callee, item):
    return callee.module.name.startswith("keras_applications") and item["name"] in INJECTED


def _is_harmless(call):
    return isinstance(call.func, ast.Attribute) and call.func.attr in ("format", "update")


def _callee(target, call):
    """(what is called, number of leading arguments that are the receiver)."""
    function = call.func
    if isinstance(function, ast.Attribute):
        if isinstance(function.value, ast.Call) and getattr(function.value.func, "id", "") == "super":
            return _method(target, function.attr, target.owner), 0
        if getattr(function.value, "id", "") in ("self", "cls") and target.owner:
            return _method(target, function.attr, None), 0
        owner = target.module.resolve_inside(target.node, function.value)
        if isinstance(owner, Definition) and owner.is_class:
            found = classes.find_method(owner, function.attr)
            return (Callable(found[1], found[0].module, found[0], target.cls), 1) if found else (None, 0)
    found = target.module.resolve_inside(target.node, function)
    if isinstance(found, Definition):
        return (constructor(found), 0) if found.is_class else (Callable(found.node, found.module), 0)
    return None, 0


def _method(target, name, after):
    found = target.cls and classes.find_method(target.cls, name, after)
    return Callable(found[1], found[0].module, found[0], target.cls) if found else None
