"""Batches of .NET for Keras 2, which draws from a generator for a number of steps that it has to know."""

import keras
from keras.callbacks.callbacks import CallbackList


class UnknownSteps(int):
    """A number of steps that nobody knows: it compares as the number of batches that turn out to be there, and reads as 0."""

    def __new__(cls, batches):
        self = super().__new__(cls)
        self._batches = batches
        return self

    def __bool__(self):
        return True

    def __gt__(self, done):
        return self._batches.are_more_than(done)

    def __le__(self, done):
        return not self > done


class Batches:
    """The batches of one epoch after the other. Where their number is not known, it looks one batch ahead."""

    def __init__(self, begin, draw, steps):
        self._begin = begin
        self._draw = draw
        self._taken = 0
        self._ahead = None
        self.steps = UnknownSteps(self) if steps is None else steps
        self.generator = self._look_ahead() if steps is None else self._count(steps)

    def _count(self, steps):
        while True:
            self._begin()
            for _ in range(steps):
                yield self._draw()

    def _look_ahead(self):
        while True:
            self._begin()
            self._taken, self._ahead = 0, self._draw()
            while self._ahead is not None:
                batch, self._ahead = self._ahead, None
                self._taken += 1
                yield batch
                self._look()

    def _look(self):
        if self._ahead is None:
            self._ahead = self._draw()

    def are_more_than(self, done):
        if done == 0 or done < self._taken:
            return True
        self._look()
        return self._ahead is not None


class MeanLoss(keras.callbacks.Callback):
    def on_test_begin(self, logs=None):
        self._sum = self._samples = 0

    def on_test_batch_end(self, batch, logs=None):
        self._sum += logs["loss"] * logs["size"]
        self._samples += logs["size"]

    @property
    def value(self):
        return self._sum / self._samples


def evaluate(model, generator, steps, callbacks=None, **kwargs):
    """Keras 2.3 gives the loss of the last batch as that of all batches of a generator: here it is the mean, as it is of arrays."""
    mean = MeanLoss()
    own = isinstance(callbacks, CallbackList)
    if own:
        callbacks.append(mean)
    try:
        given = callbacks if own else [mean, *(callbacks or [])]
        result = type(model).evaluate_generator(model, generator, steps, callbacks=given, **kwargs)
    finally:
        if own:
            callbacks.callbacks.remove(mean)
    return [mean.value, *result[1:]] if isinstance(result, list) else mean.value


def predict(model, generator, steps, callbacks, **kwargs):
    return model.predict_generator(generator, steps, callbacks=callbacks, **kwargs)


def mend_validation(model):
    model.evaluate_generator = lambda *args, **kwargs: evaluate(model, *args, **kwargs)


def unmend_validation(model):
    del model.evaluate_generator
