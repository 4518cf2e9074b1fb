"""Which literal values calls of public constructors give to their parameters."""

import ast
import json
from collections import Counter, defaultdict

NOT_LITERAL = object()


class Calls:
    """The calls of a folder of source files, against the signatures of a snapshot."""

    def __init__(self, view):
        self._symbols = {name: facts for name, facts in view.symbols.items() if facts["kind"] == "class"}
        self._names = {**{facts["source"]: name for name, facts in self._symbols.items()},
                       **{name: symbol for name, symbol in view.canonical.items() if symbol in self._symbols}}
        self.count = 0
        self.slots = defaultdict(Counter)

    def read(self, text):
        tree = ast.parse(text)
        imports = _imports(tree)
        for call in _calls(tree):
            symbol, positional, named = self._constructor(call, imports)
            if symbol:
                self._add(symbol, positional, named, imports)

    def _constructor(self, call, imports):
        """The constructor called, with its arguments; the helper that makes a layer from `init_kwargs` counts as a call of it."""
        named = {item.arg: item.value for item in call.keywords if item.arg}
        if getattr(call.func, "attr", "") != "run_layer_test":
            return self._symbol(call.func, imports), call.args, named
        layer = named.get("layer_cls") or next(iter(call.args), None)
        given = named.get("init_kwargs") or next(iter(call.args[1:]), None)
        return (self._symbol(layer, imports), [], _entries(given)) if layer and given else (None, [], {})

    def _symbol(self, node, imports):
        name = _dotted(node, imports)
        return self._names.get(name) or self._names.get(name.replace("keras.src.", "keras.", 1))

    def _add(self, symbol, positional, named, imports):
        self.count += 1
        facts = self._symbols[symbol].get("constructor", {}).get("parameters", [])
        newer = {item["name"]: item.get("legacy_of", item["name"]) for item in facts}
        for name, node in [*zip(_places(facts), _before_star(positional)), *named.items()]:
            value = self._literal(node, imports)
            if value is not NOT_LITERAL:
                self.slots[symbol, newer.get(name, name)][json.dumps(value)] += 1

    def _literal(self, node, imports):
        """The value as JSON can hold it: a tuple as `{"tuple": […]}`, a dictionary as `{"dict": [[key, value], …]}`."""
        if isinstance(node, ast.Call):
            symbol = self._symbol(node.func, imports)
            return {"call": symbol} if symbol else NOT_LITERAL
        if isinstance(node, ast.Dict):
            pairs = self._items([item for pair in zip(node.keys, node.values) for item in pair], imports)
            return pairs if pairs is NOT_LITERAL else {"dict": list(zip(pairs[::2], pairs[1::2]))}
        if isinstance(node, (ast.List, ast.Tuple)):
            items = self._items(node.elts, imports)
            return items if items is NOT_LITERAL or isinstance(node, ast.List) else {"tuple": items}
        return _scalar(node)

    def _items(self, nodes, imports):
        items = [self._literal(node, imports) for node in nodes]
        return NOT_LITERAL if NOT_LITERAL in items else items


def _scalar(node):
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError):
        return NOT_LITERAL
    return value if value is None or isinstance(value, (bool, int, float, str)) else NOT_LITERAL


def _calls(node):
    """All calls, without those that are wrong on purpose: what stands inside `assertRaises`."""
    if _expects_error(node):
        return
    if isinstance(node, ast.Call):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from _calls(child)


def _expects_error(node):
    inner = [item.context_expr for item in node.items] if isinstance(node, ast.With) else [node]
    return any(isinstance(item, ast.Call) and "assertRaises" in getattr(item.func, "attr", "") for item in inner)


def _imports(tree):
    """Local name → dotted name, of every import in the file."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update({item.asname or item.name.split(".")[0]: item.name if item.asname else item.name.split(".")[0]
                          for item in node.names})
        elif isinstance(node, ast.ImportFrom):
            found.update({item.asname or item.name: f"{node.module}.{item.name}" for item in node.names})
    return found


def _dotted(node, imports):
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value, imports)}.{node.attr}"
    return imports.get(node.id, "") if isinstance(node, ast.Name) else ""


def _entries(node):
    """The entries of a dictionary that is written out."""
    pairs = zip(node.keys, node.values) if isinstance(node, ast.Dict) else ()
    return {key.value: value for key, value in pairs if isinstance(key, ast.Constant)}


def _places(facts):
    """The parameters that can be given by position."""
    for item in facts:
        if item.get("kind") in ("*", "**", "keyword") or "from" in item:
            return
        yield item["name"]


def _before_star(arguments):
    for node in arguments:
        if isinstance(node, ast.Starred):
            return
        yield node
