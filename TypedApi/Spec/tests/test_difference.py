"""compare.py and since.py on hand-made snapshots."""

import unittest

from tools.difference import compare
from tools.history import history
from tools.report import markdown, text
from tools.view import View


def function(*parameters, **more):
    return {"kind": "function", "source": "keras.ops.f", "parameters": list(parameters)} | more


def parameter(name, **facts):
    return {"name": name} | (facts or {"required": True})


def view(version, symbols, internal=None):
    return View({"keras": version, "symbols": symbols, "internal_classes": internal or {}})


class Compare(unittest.TestCase):
    def compare(self, old, new, **renames):
        return compare(view("1.0.0", old), view("2.0.0", new), renames)

    def test_added_and_removed(self):
        found = self.compare({"keras.a": function()}, {"keras.b": function()})
        self.assertEqual((found["added"], found["removed"]), (["keras.b"], ["keras.a"]))

    def test_an_alias_still_counts(self):
        found = self.compare({"keras.a": function()}, {"keras.b": function(aliases=["keras.a"])})
        self.assertEqual((found["added"], found["removed"], found["renamed"]), ([], [], {}))

    def test_same_place_and_parameters_is_a_rename(self):
        found = self.compare({"keras.a": function(parameter("x"))}, {"keras.b": function(parameter("x"))})
        self.assertEqual(found["renamed"], {"keras.a": "keras.b"})

    def test_a_doubtful_match_is_no_rename(self):
        found = self.compare({"keras.a": function(parameter("x"))},
                             {"keras.b": function(parameter("x")), "keras.c": function(parameter("x"))})
        self.assertEqual((found["renamed"], found["removed"]), ({}, ["keras.a"]))

    def test_listed_renames(self):
        found = self.compare({"keras.a": function(parameter("x"), parameter("lr", default=1))},
                             {"keras.b": function(parameter("rate", default=2))},
                             symbols={"keras.a": "keras.b"},
                             parameters=[{"old": "lr", "new": "rate", "symbols": ["keras.a"]}])
        self.assertEqual(found["renamed"], {"keras.a": "keras.b"})
        self.assertEqual(found["changed"], {"keras.a → keras.b": ["parameter lr → rate", "- parameter x", "parameter rate: 1 → 2"]})

    def test_two_old_symbols_may_become_one(self):
        found = self.compare({"keras.a": function(parameter("x")), "keras.b": function(parameter("y"))}, {"keras.c": function()},
                             symbols={"keras.a": "keras.c", "keras.b": "keras.c"})
        self.assertEqual(found["changed"], {"keras.a → keras.c": ["- parameter x"], "keras.b → keras.c": ["- parameter y"]})

    def test_an_older_name_beside_the_newer_one(self):
        found = self.compare({"keras.a": function(parameter("rate", default=1), parameter("lr", default={"expression": "rate"}))},
                             {"keras.a": function(parameter("rate", default=1))},
                             parameters=[{"old": "lr", "new": "rate", "symbols": ["keras.a"]}])
        self.assertEqual(found["changed"], {"keras.a": ["parameter lr → rate (both accepted before)"]})

    def test_what_is_inherited_is_said_once(self):
        def tree(*members, **facts):
            base = {"kind": "class", "methods": {name: {"parameters": []} for name in members},
                    "constructor": {"parameters": [parameter("name", **facts)]}}
            sub = {"kind": "class", "bases": ["keras.A"],
                   "constructor": {"parameters": [parameter("name", **facts) | {"from": "keras.A"}]}}
            return {"keras.A": base, "keras.B": sub}

        found = self.compare(tree("run", "stop", default=1), tree("run", default=2))
        self.assertEqual(found["changed"], {"keras.A": ["parameter name: 1 → 2", "- method stop"]})

    def test_order_matters_for_positional_parameters_only(self):
        old = {"keras.a": function(parameter("x"), parameter("y"))}
        self.assertEqual(self.compare(old, {"keras.a": function(parameter("y"), parameter("x"))})["changed"],
                         {"keras.a": ["the order of positional parameters changed"]})
        same = {"keras.a": function(parameter("x"), parameter("new", default=0), parameter("y"))}
        self.assertEqual(self.compare(old, same)["changed"], {"keras.a": ["+ parameter new (0)"]})

    def test_a_parameter_that_a_class_takes_over_from_its_base_is_not_new(self):
        base = {"kind": "class", "constructor": {"parameters": [parameter("name", default=1)]}}
        inherits = {"kind": "class", "constructor": {"parameters": [parameter("name", default=1) | {"from": "keras.A"}]}}
        found = self.compare({"keras.A": base, "keras.B": inherits}, {"keras.A": base, "keras.B": base})
        self.assertEqual(found["changed"], {})

    def test_reports_say_the_counts(self):
        found = self.compare({"keras.a": function()}, {"keras.b": function()})
        self.assertIn("1 added, 1 removed, 0 renamed, 0 changed", text(found))
        self.assertIn("- `keras.b`", markdown(found))


class History(unittest.TestCase):
    def test_since_is_the_start_of_the_unbroken_row(self):
        views = [view("3.0.0", {"keras.a": function()}), view("3.9.0", {}), view("3.10.0", {"keras.a": function()})]
        self.assertEqual(history(views)["symbols"]["keras.a"]["since"], "3.10.0")

    def test_later_names_and_parameters(self):
        old = view("3.0.0", {"keras.a": function(parameter("x"))})
        new = view("3.1.0", {"keras.b": function(parameter("x"), parameter("y"), aliases=["keras.a"])})
        self.assertEqual(history([new, old])["symbols"]["keras.b"],
                         {"since": "3.0.0", "names": {"keras.b": "3.1.0"}, "parameters": {"y": "3.1.0"}})

    def test_a_method_that_was_inherited_before_is_not_new(self):
        base = {"methods": {"run": {"parameters": [parameter("x")]}}}
        old = view("3.0.0", {"keras.A": {"kind": "class", "bases": ["keras.src.B"]}}, {"keras.src.B": base})
        own = {"run": {"parameters": [parameter("x"), parameter("y")]}, "stop": {"parameters": []}}
        new = view("3.1.0", {"keras.A": {"kind": "class", "methods": own}})
        self.assertEqual(history([old, new])["symbols"]["keras.A"]["methods"],
                         {"run": {"parameters": {"y": "3.1.0"}}, "stop": {"since": "3.1.0"}})

    def test_the_same_release_twice_is_refused(self):
        with self.assertRaisesRegex(ValueError, "3.0.0, 3.0.0"):
            history([view("3.0.0", {}), view("3.0.0", {})])

    def test_a_keyword_taken_from_an_open_kwargs_is_not_new(self):
        old = view("3.0.0", {"keras.a": function(parameter("kwargs", kind="**"), keywords="open")})
        new = view("3.1.0", {"keras.a": function({"name": "x", "default": 1, "from": "keras.b"})})
        self.assertEqual(history([old, new])["symbols"]["keras.a"], {"since": "3.0.0"})

    def test_removed_symbols(self):
        views = [view("3.0.0", {"keras.a": function()}), view("3.1.0", {"keras.a": function()}), view("3.2.0", {})]
        self.assertEqual(history(views)["removed"], {"keras.a": {"first": "3.0.0", "last": "3.1.0"}})


if __name__ == "__main__":
    unittest.main()
