"""Keras 1 names that Keras 2's interface decorators still accept."""

import ast

from .source import Value


def names(node, module):
    """Parameter → its older names, from the `conversions` of the definition's decorators."""
    found = {}
    for decorator in node.decorator_list:
        target = module.resolve_expression(decorator, node.lineno) if not isinstance(decorator, ast.Call) else None
        for old, new in _conversions(target):
            found.setdefault(new, []).append(old)
    return found


def _conversions(target):
    if not (isinstance(target, Value) and isinstance(target.node, ast.Call)):
        return []
    pairs = next((item.value for item in target.node.keywords if item.arg == "conversions"), None)
    return ast.literal_eval(pairs) if pairs else []
