"""Docstrings that a module assigns after the definition, as the application models do."""

import ast

from .literals import is_text
from .source import Definition, Value


def assigned(module):
    """Definition's node → the text that the module assigns to its `__doc__`."""
    for statement in module.syntax.body:
        owner, value = _assignment(statement)
        target = owner and module.resolve_expression(owner)
        text = _text(value, module) if isinstance(target, Definition) else None
        if text:
            yield target.node, text


def _assignment(statement):
    """`f.__doc__ = text` or `setattr(f, "__doc__", text)`."""
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Attribute):
        target = statement.targets[0]
        return (target.value, statement.value) if target.attr == "__doc__" else (None, None)
    call = getattr(statement, "value", None)
    if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "setattr" and len(call.args) == 3:
        return (call.args[0], call.args[2]) if getattr(call.args[1], "value", "") == "__doc__" else (None, None)
    return None, None


def _text(node, module):
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        node = node.func.value
    if isinstance(node, ast.BinOp):
        return (_text(node.left, module) or "") + (_text(node.right, module) or "")
    if isinstance(node, ast.Name):
        found = module.resolve(node.id)
        return _text(found.node, found.module) if isinstance(found, Value) else None
    return node.value if is_text(node) else None
