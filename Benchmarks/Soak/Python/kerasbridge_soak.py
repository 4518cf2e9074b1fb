"""What Python itself knows about what is alive in it."""

import ctypes
import gc
import sys

_api = ctypes.pythonapi
for _name, _arguments in (("PyInterpreterState_Head", []),
                          ("PyInterpreterState_ThreadHead", [ctypes.c_void_p]),
                          ("PyThreadState_Next", [ctypes.c_void_p])):
    _function = getattr(_api, _name)
    _function.restype, _function.argtypes = ctypes.c_void_p, _arguments


def collect():
    while gc.collect():
        pass


def objects():
    """Objects that take part in garbage collection."""
    return len(gc.get_objects())


def blocks():
    """Pieces of memory that Python's allocator has given out."""
    return sys.getallocatedblocks()


def none_references():
    """References to None, or 0 where None does not count them (from 3.12 on)."""
    return 0 if sys.version_info >= (3, 12) else sys.getrefcount(None)


def thread_states():
    count, state = 0, _api.PyInterpreterState_ThreadHead(_api.PyInterpreterState_Head())
    while state:
        count, state = count + 1, _api.PyThreadState_Next(state)
    return count
