"""A snapshot as questions: what stands behind a name, and which members a class has, inherited ones included."""

import json


class View:
    def __init__(self, data):
        self.version = data["keras"]
        self.symbols = data["symbols"]
        self._blocks = {**data["internal_classes"], **data["symbols"]}
        self.canonical = {name: symbol for symbol, block in self.symbols.items() for name in names(symbol, block)}

    @staticmethod
    def load(path):
        """ValueError names the file when it isn't a snapshot."""
        with open(path, encoding="utf-8") as file:
            try:
                return View(json.load(file))
            except (KeyError, TypeError, json.JSONDecodeError) as error:
                raise ValueError(f"{path} is no snapshot made by snapshot.py ({error!r})") from error

    def members(self, symbol, kind):
        """Name → facts of the methods or properties, own ones before inherited ones."""
        found = {}
        for block in [self.symbols[symbol], *(self._blocks[base] for base in self.symbols[symbol].get("bases", []))]:
            for name, facts in block.get(kind, {}).items():
                found.setdefault(name, facts)
        return found


def names(symbol, block):
    return [symbol, *block.get("aliases", [])]


def parameters(block):
    """Name → facts of a function's or constructor's parameters; `*args` and `**kwargs` left out."""
    facts = block.get("constructor", block).get("parameters", [])
    return {item["name"]: item for item in facts if item.get("kind") not in ("*", "**")}


def version_key(version):
    return tuple(int(part) for part in version.split("."))
