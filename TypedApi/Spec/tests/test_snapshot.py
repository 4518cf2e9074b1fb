"""snapshot.py on a tiny Keras 3 made for the test."""

import json
import subprocess
import sys
import tempfile
import textwrap
import unittest
from pathlib import Path

from tools.snapshot import snapshot
from tools.writer import render

SCRIPTS = Path(__file__).parent.parent
EXPORT = "from keras.src.api_export import keras_export\n"
FILES = {
    "__init__.py": "",
    "src/__init__.py": "",
    "src/version.py": '__version__ = "3.99.0"\n',
    "src/api_export.py": "def keras_export(path):\n    return lambda symbol: symbol\n",
    "src/backend.py": """
        if backend() == "torch":
            from keras.src.torch_layer import TorchLayer as BackendLayer
        else:
            from keras.src.other_layer import OtherLayer as BackendLayer
        """,
    "src/torch_layer.py": "class TorchLayer(torch.nn.Module):\n    def forward(self, x):\n        return x\n",
    "src/layer.py": EXPORT + '''
        from keras.src import backend

        @keras_export(["keras.Layer", "keras.layers.Layer"])
        class Layer(backend.BackendLayer):
            """Base.

            Args:
                name: String or `None`, what it is called.
            """
            def __init__(self, *, name=None, **kwargs):
                self.name_given = name
                shape = kwargs.pop("input_shape", None)
                if kwargs:
                    raise ValueError("what is this")

            @property
            def kernel(self):
                return self._kernel

            @kernel.setter
            def kernel(self, value):
                self._kernel = value

            @staticmethod
            def helper(a, /, b=(1, 2)):
                return "text"

            def hide(self):
                """Deprecated: no use."""

            def _internal(self):
                pass
        ''',
    "src/dense.py": EXPORT + '''
        from keras.src.layer import Layer

        ALLOWED = ("same", "valid")

        @keras_export("keras.layers.Dense")
        class Dense(Layer):
            """Dense.

            Args:
                units: Integer, how many.
                shape: Integer or tuple of 2 integers, how large.
                padding: One of `"same"` or `"wide"`.
            """
            def __init__(self, units, shape=1, padding="same", alpha=1e-7, **kwargs):
                if "slope" in kwargs:
                    alpha = kwargs.pop("slope")
                super().__init__(**kwargs)
                if units < 1:
                    raise ValueError("units")
                check(padding, ALLOWED)

            def call(self, inputs, training=None):
                return inputs, training

        @keras_export("keras.layers.Pair")
        class Pair(Layer):
            def __init__(self, **kwargs):
                super().__init__(**kwargs)
                self.inner = Dense(1, **kwargs)

        def check(value, allowed):
            value = value.lower()
            if value not in allowed:
                raise ValueError("no")
        ''',
    "src/ops.py": EXPORT + """
        class Add(Operation):
            def compute_output_spec(self, x):
                return KerasTensor(x.shape), KerasTensor(x.shape)

        @keras_export("keras.ops.add")
        def add(x, axis=None):
            if any_symbolic_tensors((x,)):
                return Add(axis).symbolic_call(x)
            return backend.numpy.add(x)

        @keras_export("keras.ops.pick")
        def pick(x, return_index=False):
            if return_index:
                return 1, True
            return 1
        """,
    "api/__init__.py": "from keras.src.layer import Layer as Layer\n",
    "api/layers/__init__.py": "from keras.src.layer import Layer as Layer\nfrom keras.src.dense import Dense as Dense\n"
                              "from keras.src.dense import Pair as Pair\n",
    "api/ops/__init__.py": "from keras.src.ops import add as add\nfrom keras.src.ops import pick as pick\n",
}


def write_tree(folder, **changes):
    for path, content in (FILES | changes).items():
        file = folder / "keras" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        head, mark, rest = content.partition(EXPORT)
        file.write_text(mark + textwrap.dedent(rest) if mark else textwrap.dedent(head), encoding="utf-8")
    return folder


class Snapshot(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            cls.data, cls.differences = snapshot(write_tree(Path(folder)))
        cls.symbols = cls.data["symbols"]

    def parameters(self, symbol):
        block = self.symbols[symbol]
        return {item["name"]: item for item in block.get("constructor", block)["parameters"]}

    def test_names_and_version(self):
        self.assertEqual(self.data["keras"], "3.99.0")
        self.assertEqual(list(self.symbols), ["keras.Layer", "keras.layers.Dense", "keras.layers.Pair", "keras.ops.add",
                                              "keras.ops.pick"])
        self.assertEqual(self.symbols["keras.Layer"]["aliases"], ["keras.layers.Layer"])
        self.assertEqual(self.differences, [])

    def test_bases_follow_the_backend(self):
        self.assertEqual(self.symbols["keras.layers.Dense"]["bases"], ["keras.Layer", "keras.src.torch_layer.TorchLayer"])
        internal = self.data["internal_classes"]["keras.src.torch_layer.TorchLayer"]
        self.assertEqual(internal["outside_bases"], ["torch.nn.Module"])
        self.assertEqual(list(internal["methods"]), ["forward"])

    def test_own_parameters(self):
        found = self.parameters("keras.layers.Dense")
        self.assertEqual(found["units"], {"name": "units", "required": True, "types": ["int"], "refused": ["units < 1"]})
        self.assertEqual(found["shape"]["types"], ["int", "tuple[int*2]"])
        self.assertEqual(found["alpha"]["default"], 1e-7)
        self.assertEqual(found["padding"]["values"], ["same", "valid"])
        self.assertEqual(found["padding"]["mentions"], ["wide"])

    def test_parameters_through_kwargs(self):
        found = self.parameters("keras.layers.Dense")
        self.assertEqual(found["slope"]["legacy_of"], "alpha")
        self.assertEqual(found["slope"]["default"], {"unset": True})
        self.assertEqual((found["name"]["from"], found["name"]["kind"]), ("keras.Layer", "keyword"))
        self.assertTrue(found["name"]["none"])
        self.assertEqual(found["input_shape"]["from"], "keras.Layer")
        self.assertEqual(self.symbols["keras.layers.Dense"]["constructor"]["keywords"], "closed")

    def test_a_keyword_has_to_suit_every_call_that_gets_it(self):
        self.assertEqual(list(self.parameters("keras.layers.Pair")), ["name", "input_shape", "kwargs"])

    def test_members(self):
        block = self.symbols["keras.Layer"]
        self.assertEqual(list(block["methods"]), ["helper", "hide"])
        self.assertTrue(block["methods"]["helper"]["static"])
        self.assertTrue(block["methods"]["hide"]["deprecated"])
        first, second = block["methods"]["helper"]["parameters"]
        self.assertEqual(first["kind"], "positional-only")
        self.assertEqual(second["default"], {"tuple": [1, 2]})
        self.assertTrue(block["properties"]["kernel"]["settable"])
        self.assertEqual(block["attributes"], ["name_given"])

    def test_results(self):
        self.assertEqual(self.symbols["keras.ops.add"]["returns"], {"types": ["tuple[tensor,tensor]"], "evidence": "code"})
        self.assertEqual(self.symbols["keras.ops.pick"]["returns"],
                         {"types": ["int", "tuple[int,bool]"], "evidence": "code", "depends_on": ["return_index"]})

    def test_docstring_sentences_stay_out(self):
        text = json.dumps(self.data)
        for words in ("how many", "what it is called", "no use"):
            self.assertNotIn(words, text)

    def test_output_is_the_same_every_time(self):
        with tempfile.TemporaryDirectory() as folder:
            again, _ = snapshot(write_tree(Path(folder)) / "keras")
        self.assertEqual(render(again), render(self.data))
        self.assertEqual(json.loads(render(again)), self.data)


class Differences(unittest.TestCase):
    def differences(self, **changes):
        with tempfile.TemporaryDirectory() as folder:
            return snapshot(write_tree(Path(folder), **changes))[1]

    def test_a_name_missing_in_the_api_modules(self):
        found = self.differences(**{"api/ops/__init__.py": "from keras.src.ops import add as add\n"})
        self.assertEqual(found, ["keras.ops.pick: exported by a decorator, missing in keras/api"])

    def test_a_name_without_decorator(self):
        found = self.differences(**{"api/__init__.py": FILES["api/__init__.py"] + "from keras.src.dense import check as check\n"})
        self.assertEqual(found, ["keras.check: in keras/api, exported by no decorator"])

    def test_a_name_for_another_object(self):
        found = self.differences(**{"api/__init__.py": "from keras.src.dense import Dense as Layer\n"})
        self.assertEqual(found, ["keras.Layer: decorator and keras/api name different objects"])


class CommandLine(unittest.TestCase):
    def run_script(self, *arguments):
        return subprocess.run([sys.executable, SCRIPTS / arguments[0], *arguments[1:]], capture_output=True, text=True)

    def test_writes_the_file(self):
        with tempfile.TemporaryDirectory() as folder:
            output = Path(folder) / "out.json"
            result = self.run_script("snapshot.py", write_tree(Path(folder)), output)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(json.loads(output.read_text())["keras"], "3.99.0")

    def test_names_a_folder_that_is_no_source(self):
        with tempfile.TemporaryDirectory() as folder:
            result = self.run_script("snapshot.py", folder, Path(folder) / "out.json")
            self.assertEqual(result.returncode, 2)
            self.assertIn(folder, result.stderr)
            self.assertFalse((Path(folder) / "out.json").exists())

    def test_compare_names_a_file_that_is_no_snapshot(self):
        with tempfile.TemporaryDirectory() as folder:
            wrong = Path(folder) / "wrong.json"
            wrong.write_text("{}")
            result = self.run_script("compare.py", wrong, wrong)
            self.assertEqual(result.returncode, 2)
            self.assertIn(str(wrong), result.stderr)


if __name__ == "__main__":
    unittest.main()
