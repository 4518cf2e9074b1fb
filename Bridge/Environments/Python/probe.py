"""Prints, as one JSON object, what this interpreter knows about itself. With --import, Keras is really imported.
As a module it only gives the object, for an interpreter that runs inside of the process that asks.

Runs on every Python from 2.7 on, so that one that is too old can be told so instead of failing on the syntax.
"""
from __future__ import print_function

import sys

if __name__ == "__main__" and sys.path and sys.path[0] == "":
    del sys.path[0]  # the current folder: a stray enum.py beside the program must not break Python

import json
import os
import platform
import re
import struct
import traceback

BACKENDS = ("tensorflow", "jax", "torch", "theano")
CONFIG = ("LDLIBRARY", "INSTSONAME", "LIBDIR", "LIBPL", "LDVERSION", "MULTIARCH", "PYTHONFRAMEWORKPREFIX")


def origin(package):
    """The file that importing the package would run, without importing it."""
    try:
        from importlib.util import find_spec
        spec = find_spec(package)
        return spec.origin if spec else None
    except Exception:
        return None


def version(package, path):
    """The version of a package, without importing it: its metadata, else the version that its source states."""
    try:
        from importlib.metadata import version as metadata_version
        return metadata_version(package)
    except Exception:
        return stated_version(os.path.dirname(path))


def stated_version(folder):
    for name in ("src/version.py", "version.py", "__init__.py"):
        try:
            with open(os.path.join(folder, name)) as source:
                found = re.search(r"""^__version__\s*=\s*["']([^"']+)""", source.read(), re.M)
        except (IOError, OSError):
            continue
        if found:
            return found.group(1)
    return None


def configured_backend():
    """The backend in Keras's settings file."""
    home = os.environ.get("KERAS_HOME") or os.path.join(os.path.expanduser("~"), ".keras")
    try:
        with open(os.path.join(home, "keras.json")) as settings:
            return json.load(settings).get("backend")
    except Exception:
        return None


def interpreter():
    import sysconfig
    return {
        "implementation": platform.python_implementation(),
        "version": list(sys.version_info[:3]),
        "executable": sys.executable,
        "prefix": sys.prefix,
        "base_prefix": getattr(sys, "base_prefix", sys.prefix),
        "platform": sys.platform,
        "machine": platform.machine(),
        "pointer_bits": struct.calcsize("P") * 8,
        "config": {name: str(sysconfig.get_config_var(name) or "") for name in CONFIG},
        "search_path": list(sys.path),
    }


def packages():
    origins = {name: origin(name) for name in ("keras", "numpy") + BACKENDS}
    return {
        "keras_version": version("keras", origins["keras"]) or "unknown" if origins["keras"] else None,
        "numpy_version": version("numpy", origins["numpy"]) if origins["numpy"] else None,
        "backends": [name for name in BACKENDS if origins[name]],
        "configured_backend": configured_backend(),
        "files": sorted(path for path in origins.values() if path and os.path.isfile(path)),
    }


def imported():
    """What a real import says. The package's own chatter goes to stderr."""
    try:
        import keras
        import numpy
        return {"keras_version": keras.__version__, "numpy_version": numpy.__version__, "used_backend": keras.backend.backend()}
    except BaseException:
        return {"import_error": traceback.format_exc()}


def facts_without_import():
    facts = interpreter()
    facts.update(packages())
    return facts


def without_import():
    return json.dumps(facts_without_import())


def main():
    answer = os.dup(1)
    os.dup2(2, 1)
    facts = facts_without_import()
    if "--import" in sys.argv:
        facts.update(imported())
    os.write(answer, json.dumps(facts).encode("utf-8"))


if __name__ == "__main__":
    main()
