"""What the reader of constructor calls sees and leaves out."""

import json
import unittest
from pathlib import Path

from tools.calls import Calls
from tools.view import View

NEW = View.load(Path(__file__).parent.parent / "keras-3.16.0.json")


def slots(text):
    calls = Calls(NEW)
    calls.read(text)
    return {f"{symbol}({name})": [json.loads(value) for value in seen] for (symbol, name), seen in calls.slots.items()}


class CallsTest(unittest.TestCase):
    def test_names_are_resolved_through_imports(self):
        for text in ("import keras\nkeras.layers.Dense(3)", "from keras.src import layers as l\nl.Dense(units=3)",
                     "from keras.src.layers.core.dense import Dense\nDense(3)"):
            self.assertEqual({"keras.layers.Dense(units)": [3]}, slots(text))

    def test_values_keep_their_python_type(self):
        text = "from keras import layers\nlayers.Conv2D(-1, (2, 3), kernel_initializer=keras.initializers.Zeros(), name=n)\nimport keras"
        self.assertEqual({"keras.layers.Conv2D(filters)": [-1], "keras.layers.Conv2D(kernel_size)": [{"tuple": [2, 3]}],
                          "keras.layers.Conv2D(kernel_initializer)": [{"call": "keras.initializers.Zeros"}]}, slots(text))

    def test_arguments_of_the_layer_test_helper_count(self):
        text = "from keras.src import layers\nself.run_layer_test(layers.Dense, init_kwargs={'units': 4})"
        self.assertEqual({"keras.layers.Dense(units)": [4]}, slots(text))

    def test_calls_that_must_fail_are_left_out(self):
        text = "from keras import layers\nwith self.assertRaisesRegex(ValueError, 'x'):\n    layers.Dense(-1)\n"
        self.assertEqual({}, slots(text))


if __name__ == "__main__":
    unittest.main()
