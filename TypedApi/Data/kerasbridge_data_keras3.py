"""Batches of .NET for Keras 3."""

import keras
from keras.src.trainers.data_adapters import data_adapter_utils
from keras.src.trainers.data_adapters.data_adapter import DataAdapter


class Batches(DataAdapter):
    """What Keras takes its batches from; the number of steps is None where only the end of an epoch tells."""

    def __init__(self, begin, draw, steps, class_weight, has_begun):
        self._begin = begin
        self._draw = draw
        self._steps = steps
        self._class_weight = class_weight
        self._looked_at = None
        self.has_begun = has_begun

    def _epoch(self):
        self._begin()
        while (batch := self._draw()) is not None:
            yield self._weighted(batch)

    def _weighted(self, batch):
        if self._class_weight is None or len(batch) != 2:
            return batch
        return (*batch, data_adapter_utils.class_weight_to_sample_weights(batch[1], self._class_weight))

    def _iterate(self):
        """An epoch. Batches that Keras looks at before it begins, to build the model, come again: they may exist only once."""
        looked_at, rest = self._looked_at or ([], self._epoch())
        self._looked_at = None if self.has_begun else (looked_at, rest)
        yield from looked_at
        for batch in rest:
            if not self.has_begun:
                looked_at.append(batch)
            yield batch

    def get_numpy_iterator(self):
        return data_adapter_utils.get_numpy_iterator(self._iterate())

    def get_jax_iterator(self):
        return data_adapter_utils.get_jax_iterator(self._iterate())

    def get_torch_dataloader(self):
        return data_adapter_utils.get_torch_dataloader(self._iterate())

    def get_tf_dataset(self):
        from keras.src.utils.module_utils import tensorflow as tf

        first = next(self._iterate())
        return tf.data.Dataset.from_generator(self._iterate, output_signature=data_adapter_utils.get_tensor_spec([first]))

    @property
    def num_batches(self):
        return self._steps

    @property
    def batch_size(self):
        return None

    @property
    def has_partial_batch(self):
        return None

    @property
    def partial_batch_size(self):
        return None


class Begun(keras.callbacks.Callback):
    """Tells the batches that from now on they are used."""

    def __init__(self, batches):
        super().__init__()
        self._batches = batches

    def on_train_begin(self, logs=None):
        self._batches.has_begun = True

    on_test_begin = on_predict_begin = on_train_begin
