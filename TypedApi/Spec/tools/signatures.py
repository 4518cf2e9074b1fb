"""Parameters of one definition, as its argument list says."""

import ast

POSITIONAL_ONLY, POSITIONAL, VAR_POSITIONAL = "positional-only", "positional", "*"
KEYWORD, VAR_KEYWORD = "keyword", "**"


def parameters(node, drop_first=False):
    """One dictionary per parameter, in order."""
    arguments = node.args
    plain = [(argument, POSITIONAL_ONLY) for argument in arguments.posonlyargs]
    plain += [(argument, POSITIONAL) for argument in arguments.args]
    defaults = [None] * (len(plain) - len(arguments.defaults)) + arguments.defaults
    found = [_parameter(argument, kind, default) for (argument, kind), default in zip(plain, defaults)]
    if drop_first:
        found = found[1:]
    if arguments.vararg:
        found.append({"name": arguments.vararg.arg, "kind": VAR_POSITIONAL})
    found += [_parameter(argument, KEYWORD, default)
              for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults)]
    if arguments.kwarg:
        found.append({"name": arguments.kwarg.arg, "kind": VAR_KEYWORD})
    return found


def _parameter(argument, kind, default):
    parameter = {"name": argument.arg, "kind": kind}
    if default is None:
        parameter["required"] = True
    else:
        parameter["default"] = literal(default)
    return parameter


def literal(node):
    """JSON for a literal; tuples and expressions are marked, as JSON has neither."""
    try:
        return _encode(ast.literal_eval(node), node)
    except ValueError:
        return {"expression": ast.unparse(node)}


def _encode(value, node):
    if isinstance(value, tuple):
        return {"tuple": [_encode(item, node) for item in value]}
    if isinstance(value, list):
        return [_encode(item, node) for item in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return {"expression": ast.unparse(node)}


def decorators(node):
    """Last word of each decorator: `property`, `setter`, `staticmethod` …"""
    words = []
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call):
            decorator = decorator.func
        words.append(decorator.attr if isinstance(decorator, ast.Attribute) else getattr(decorator, "id", ""))
    return words
