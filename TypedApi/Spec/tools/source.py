"""A folder of Python packages, read without importing it: modules, and what a name in one stands for."""

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .bindings import collect


PACKAGES = {"keras", "keras_applications", "keras_preprocessing"}  # nothing else that lies beside them is read


class Definition(NamedTuple):
    """A function or class, where it is defined."""

    module: "Module"
    node: ast.AST

    @property
    def name(self):
        return f"{self.module.name}.{self.node.name}"

    @property
    def is_class(self):
        return isinstance(self.node, ast.ClassDef)


class Value(NamedTuple):
    """A module-level name bound to an expression that is neither a definition nor a module."""

    module: "Module"
    node: ast.AST


class Module:
    def __init__(self, tree, name, path, backend):
        self.source = tree
        self.name = name
        self.is_package = path.name == "__init__.py"
        package = name if self.is_package else name.rpartition(".")[0]
        self.syntax = ast.parse(path.read_text(encoding="utf-8"), str(path))
        self.bindings = collect(self.syntax, package, backend)

    def resolve(self, name, before=None, seen=()):
        """Definition, Module or Value that `name` stands for (above line `before`), or None."""
        key = (self.name, name, before)
        if key in seen:
            return None
        for binding in reversed(self.bindings):
            if (before is None or binding.line < before) and binding.name in (name, "*"):
                found = self._follow(binding, name, seen + (key,))
                if found is not None:
                    return found
        return self.source.module(f"{self.name}.{name}") if self.is_package else None

    def _follow(self, binding, name, seen):
        if binding.kind == "def":
            return Definition(self, binding.node)
        if binding.kind == "value":
            return self.resolve_expression(binding.node, binding.line, seen) or Value(self, binding.node)
        module = self.source.module(binding.module)
        if binding.attribute is None:
            return module
        attribute = name if binding.name == "*" else binding.attribute
        if module is None or (binding.name == "*" and name.startswith("_")):
            return None
        return module.resolve(attribute, seen=seen)

    def resolve_expression(self, node, before=None, seen=()):
        """What a dotted expression stands for, or None when it isn't one or leads out of the source."""
        if isinstance(node, ast.Name):
            return self.resolve(node.id, before, seen)
        if isinstance(node, ast.Attribute):
            owner = self.resolve_expression(node.value, before, seen)
            return owner.resolve(node.attr, seen=seen) if isinstance(owner, Module) else None
        return None

    def resolve_inside(self, function, node):
        """The same from inside a function: its own imports come before the module's names."""
        root = node
        while isinstance(root, ast.Attribute):
            root = root.value
        package = self.name if self.is_package else self.name.rpartition(".")[0]
        for binding in local_imports(function, package):
            if isinstance(root, ast.Name) and binding.name == root.id:
                scope = _Scope(self, binding)
                return scope.resolve_expression(node)
        return self.resolve_expression(node)

    @property
    def names(self):
        """Every name the module exposes, star imports included, in order of binding."""
        found = {}
        for binding in self.bindings:
            star = self.source.module(binding.module) if binding.name == "*" else None
            names = [name for name in star.names if not name.startswith("_")] if star else [binding.name]
            found.update(dict.fromkeys(names))
        found.pop("*", None)
        return list(found)


class _Scope(Module):
    """One local import in front of a module's names."""

    def __init__(self, module, binding):
        self.source, self.name, self.is_package = module.source, module.name, False
        self.bindings = [*module.bindings, binding]


@cache
def local_imports(function, package):
    imports = [node for node in ast.walk(function) if isinstance(node, (ast.Import, ast.ImportFrom))]
    return collect(ast.Module(imports, []), package, None)


class SourceTree:
    """All modules below the folder that holds the `keras` package."""

    def __init__(self, keras_folder, backend):
        self.folder = Path(keras_folder)
        if not (self.folder / "__init__.py").is_file():
            raise FileNotFoundError(f"{keras_folder} is no Keras source folder: it holds no __init__.py")
        self.root = self.folder.parent
        self.backend = backend

    @cache
    def module(self, name):
        """The module of that dotted name, or None when it isn't part of the source."""
        if not name or name.split(".")[0] not in PACKAGES:
            return None
        path = self.root.joinpath(*name.split("."))
        for candidate in (path / "__init__.py", path.with_name(path.name + ".py")):
            if candidate.is_file():
                return Module(self, name, candidate, self.backend)
        return None

    def modules(self):
        """Names of all modules of the keras package, tests left out, sorted."""
        for path in sorted(self.folder.rglob("*.py")):
            parts = path.relative_to(self.root).with_suffix("").parts
            if not parts[-1].endswith("_test"):
                yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
