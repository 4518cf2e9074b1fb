"""From the start of a process to a first prediction, as a Python user writes it."""
import keras
import numpy

model = keras.models.Sequential([
    keras.layers.InputLayer((784,)),
    keras.layers.Dense(128, activation="relu"),
    keras.layers.Dense(10, activation="softmax"),
])
prediction = model.predict(numpy.ones((1, 784), numpy.float32), verbose=0)
print(f"predicted {prediction.shape[1]} classes", flush=True)
