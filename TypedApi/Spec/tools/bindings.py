"""What a module's top-level statements bind, in order, with backend switches decided."""

import ast
from typing import NamedTuple


class Binding(NamedTuple):
    line: int
    name: str  # "*" for a star import
    kind: str  # "def", "import" or "value"
    node: ast.AST | None = None  # the definition, or the bound expression
    module: str | None = None  # imports: absolute module name
    attribute: str | None = None  # imports: name inside that module


def collect(tree, package, backend):
    """Bindings of a parsed module, in source order."""
    found = []
    _walk(tree.body, package, backend, found)
    return found


def _walk(statements, package, backend, found):
    for node in statements:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.append(Binding(node.lineno, node.name, "def", node))
        elif isinstance(node, ast.ImportFrom):
            found.extend(_import_from(node, package))
        elif isinstance(node, ast.Import):
            found.extend(_import(node))
        elif isinstance(node, ast.Assign):
            found.extend(Binding(node.lineno, target.id, "value", node.value)
                         for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.If):
            _walk_if(node, package, backend, found)
        elif isinstance(node, ast.Try):
            handlers = [statement for handler in node.handlers for statement in handler.body]
            _walk_alternatives([node.body + node.orelse, handlers], package, backend, found)
        elif isinstance(node, ast.With):
            _walk(node.body, package, backend, found)


def _walk_if(node, package, backend, found):
    decided = decide(node.test, backend)
    if decided is None:
        _walk_alternatives([node.body, node.orelse], package, backend, found)
    else:
        _walk(node.body if decided else node.orelse, package, backend, found)


def _walk_alternatives(branches, package, backend, found):
    """Branches that static reading can't decide: the first one that binds a name wins."""
    taken = set()
    for branch in branches:
        bound = []
        _walk(branch, package, backend, bound)
        found.extend(binding for binding in bound if binding.name not in taken)
        taken.update(binding.name for binding in bound if binding.name != "*")


def decide(test, backend):
    """True or False for a comparison of the backend's name with a literal, else None."""
    if isinstance(test, ast.BoolOp):
        parts = [decide(value, backend) for value in test.values]
        stops = isinstance(test.op, ast.Or)
        if stops in parts:
            return stops
        return None if None in parts else not stops
    if not (isinstance(test, ast.Compare) and len(test.ops) == 1 and _names_backend(test.left)):
        return None
    right = test.comparators[0]
    if not (isinstance(right, ast.Constant) and isinstance(right.value, str)):
        return None
    equal = right.value == backend
    return {ast.Eq: equal, ast.NotEq: not equal}.get(type(test.ops[0]))


def _names_backend(node):
    if isinstance(node, ast.Call):
        node = node.func
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name in ("backend", "_BACKEND")


def _import_from(node, package):
    module = node.module or ""
    if node.level:
        parent = package.split(".")[: len(package.split(".")) - node.level + 1]
        module = ".".join(parent + ([module] if module else []))
    return [Binding(node.lineno, alias.asname or alias.name, "import", None, module, alias.name)
            for alias in node.names]


def _import(node):
    for alias in node.names:
        name = alias.asname or alias.name.split(".")[0]
        module = alias.name if alias.asname else name
        yield Binding(node.lineno, name, "import", None, module)
