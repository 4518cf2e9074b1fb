"""What the micro benchmarks call, and the same operations timed by Python itself."""
import itertools
import timeit
import traceback

import numpy

ITERATION_SECONDS = 0.02
REPEATS = 20


class Holder:
    def __init__(self):
        self.value = 7


holder = Holder()


def identity(x):
    return x


def increment(x):
    return x + 1


def call_often(function, times):
    for _ in itertools.repeat(None, times):
        function(1)


def fail():
    raise ValueError("no such thing")


def fail_below():
    fail()


def catch():
    try:
        fail()
    except ValueError:
        pass


def catch_and_format():
    try:
        fail()
    except ValueError:
        return traceback.format_exc()


def array_of(elements):
    return numpy.ones(elements, numpy.float32)


def empty_array_of(elements):
    return numpy.empty(elements, numpy.float32)


def measure(statement, setup, operations):
    """Nanoseconds of one operation, several times; without the time of timeit's own loop."""
    timer = timeit.Timer(statement, setup, globals=dict(globals()))
    number = iterations(timer)
    loop = min(timeit.Timer("pass").repeat(3, number)) if number > 1000 else 0
    return [(seconds - loop) / number / operations * 1e9 for seconds in timer.repeat(REPEATS, number)]


def iterations(timer):
    once = min(timer.repeat(3, 1))
    return max(1, round(ITERATION_SECONDS / refined(timer, once)))


def refined(timer, once):
    number = max(1, min(1000, round(ITERATION_SECONDS / 10 / once)))
    return timer.timeit(number) / number
