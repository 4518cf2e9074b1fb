"""Strings and sets of strings in syntax."""

import ast

from .source import Value


def is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def text_set(node, function, module):
    """The strings of a literal collection (a dictionary's keys), or of the local or module name that holds one."""
    if isinstance(node, (ast.Name, ast.Attribute)):
        return [text for value, scope in _held(node, function, module) for text in text_set(value, function, scope)]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "keys":
        return text_set(node.func.value, function, module)
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.BitOr)):
        return text_set(node.left, function, module) + text_set(node.right, function, module)
    items = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", [])
    return [item.value for item in items if item is not None and is_text(item)]


def _held(node, function, module):
    local = [item.value for item in ast.walk(function) if isinstance(item, ast.Assign)
             and any(getattr(target, "id", None) == getattr(node, "id", "") for target in item.targets)]
    if local:
        return [(value, module) for value in local if not isinstance(value, (ast.Name, ast.Attribute))]
    found = module.resolve_expression(node)
    return [(found.node, found.module)] if isinstance(found, Value) else []
