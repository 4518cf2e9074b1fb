"""Plain Python and Keras, without any C#: trains and saves a small model, or predicts with one that is there.

    python plain_keras.py train MODEL_FILE EPOCHS SAMPLES     prints the history as JSON
    python plain_keras.py predict MODEL_FILE < INPUT          reads and prints an array as JSON: {"shape": …, "values": …}
"""

import json
import sys

import keras
import numpy as np


def train(path, epochs, samples):
    """Learns in which of three rings around the origin a point lies."""
    random = np.random.RandomState(42)
    points = random.uniform(-1.5, 1.5, size=(int(samples), 2))
    rings = np.digitize(np.hypot(points[:, 0], points[:, 1]), [0.6, 1.2])
    model = keras.models.Sequential([
        keras.layers.Dense(32, activation="relu", input_shape=(2,)),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(3, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(points, rings, batch_size=32, epochs=int(epochs), verbose=0)
    model.save(path)
    return {name: [float(value) for value in values] for name, values in history.history.items()}


def predict(path):
    array = json.load(sys.stdin)
    model = keras.models.load_model(path, compile=False)
    result = model.predict(np.array(array["values"], dtype="float32").reshape(array["shape"]), verbose=0)
    return {"shape": result.shape, "values": [float(value) for value in result.ravel()]}


if __name__ == "__main__":
    commands = {"train": train, "predict": predict}
    print(json.dumps(commands[sys.argv[1]](*sys.argv[2:])))
