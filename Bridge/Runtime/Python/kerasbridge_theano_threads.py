"""Theano is written for one thread at a time. This lets several threads use it, each as if it were alone."""

import functools
import threading

from keras.backend import theano_backend
from theano.compile.function_module import Function, FunctionMaker

_compiling = threading.RLock()


def _one_at_a_time(method):
    """The optimizer keeps its state in the process: of two threads that compile, both fail."""
    @functools.wraps(method)
    def locked(*args, **kwargs):
        with _compiling:
            return method(*args, **kwargs)

    return locked


def _one_at_a_time_for_each(method):
    """A compiled function keeps its inputs and results in storage of its own: of two threads that call it, one gets the other's result."""
    @functools.wraps(method)
    def locked(self, *args, **kwargs):
        with self.__dict__.setdefault("_kerasbridge_lock", threading.RLock()):
            return method(self, *args, **kwargs)

    return locked


class _NamesOfThread(threading.local):
    """The stack of open name scopes, which are put before the names of weights."""

    def __init__(self):
        self._names = []

    def append(self, name):
        self._names.append(name)

    def pop(self):
        return self._names.pop()

    def __iter__(self):
        return iter(self._names)


def install():
    FunctionMaker.__init__ = _one_at_a_time(FunctionMaker.__init__)
    FunctionMaker.create = _one_at_a_time(FunctionMaker.create)
    Function.__call__ = _one_at_a_time_for_each(Function.__call__)
    theano_backend.NAME_SCOPE_STACK = _NamesOfThread()
