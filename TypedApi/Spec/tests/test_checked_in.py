"""The checked-in data: figures, and every rename against the snapshots of both releases."""

import json
import unittest
from pathlib import Path

from tools.view import View, names, parameters, version_key

FOLDER = Path(__file__).parent.parent
OLD, NEW = (View.load(FOLDER / f"keras-{version}.json") for version in ("2.3.1", "3.16.0"))
RENAMES = json.loads((FOLDER / "renames.json").read_text(encoding="utf-8"))
SINCE = json.loads((FOLDER / "since.json").read_text(encoding="utf-8"))


def member(view, name):
    """The facts of a symbol, or of a method written as `symbol.method`."""
    if name in view.canonical:
        return view.symbols[view.canonical[name]]
    owner, _, method = name.rpartition(".")
    return view.members(view.canonical[owner], "methods")[method] if owner in view.canonical else None


def successor(name):
    """Where a name of the old release lives in the new one."""
    if name in RENAMES["symbols"]:
        return RENAMES["symbols"][name]
    if name in RENAMES["methods"]:
        return RENAMES["methods"][name]
    if name not in OLD.canonical:
        owner, _, method = name.rpartition(".")
        return f"{successor(owner)}.{method}"
    return next(known for known in names(name, OLD.symbols[name]) if known in NEW.canonical)


class Figures(unittest.TestCase):
    def test_public_names_and_symbols_of_3_16(self):
        self.assertEqual(len(NEW.symbols), 992)
        self.assertEqual(len(NEW.canonical), 1453)

    def test_symbols_of_2_3_1(self):
        self.assertEqual(len(OLD.symbols), 527)
        self.assertEqual(len(OLD.canonical), 657)

    def test_every_symbol_has_a_first_release(self):
        self.assertEqual(SINCE["symbols"].keys(), NEW.symbols.keys())
        self.assertEqual(SINCE["releases"], sorted(SINCE["releases"], key=version_key))
        for entry in SINCE["symbols"].values():
            self.assertIn(entry["since"], SINCE["releases"])


class Renames(unittest.TestCase):
    def test_symbols_exist_on_their_side_only(self):
        for old, new in RENAMES["symbols"].items():
            with self.subTest(old):
                self.assertIn(old, OLD.canonical)
                self.assertIn(new, NEW.canonical)
                self.assertNotIn(old, NEW.canonical)

    def test_methods_exist_on_their_side_only(self):
        for old, new in RENAMES["methods"].items():
            with self.subTest(old):
                owner = new.rpartition(".")[0]
                self.assertIsNotNone(member(OLD, old))
                self.assertIsNotNone(member(NEW, new))
                self.assertNotIn(old.rpartition(".")[2], NEW.members(NEW.canonical[owner], "methods"))

    def test_parameters_exist_on_their_side(self):
        for rename in RENAMES["parameters"]:
            for symbol in rename["symbols"]:
                with self.subTest(f"{symbol}({rename['old']})"):
                    mine, theirs = parameters(member(OLD, symbol)), parameters(member(NEW, successor(symbol)))
                    self.assertIn(rename["old"], mine)
                    self.assertIn(rename["new"], theirs)
                    kept = theirs.get(rename["old"], {})
                    self.assertTrue(not kept or kept.get("legacy_of") == rename["new"], "the old name means more")

    def test_no_default_is_lost_silently(self):
        """A parameter that 2.3.1 says stands for another one is in the table when the newer release lacks it."""
        listed = {(symbol, item["old"]) for item in RENAMES["parameters"] for symbol in item["symbols"]}
        for symbol, block in OLD.symbols.items():
            for name, facts in parameters(block).items():
                if "legacy_of" in facts and any(known in NEW.canonical for known in names(symbol, block)):
                    self.assertIn((symbol, name), listed)


if __name__ == "__main__":
    unittest.main()
