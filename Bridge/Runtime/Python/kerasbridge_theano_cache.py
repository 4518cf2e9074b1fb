"""Theano keeps what it compiles in a folder, but some of it isn't found there by the next process. This lets it be found."""

import functools
import hashlib
import itertools
import json
import os

import theano
from theano.gof.cc import CLinker
from theano.gof.cmodule import GCC_compiler
from theano.gof.op import COp


def _digest(*texts):
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def _version_of_sources(op):
    """Theano takes `hash` of the C sources, which is another number in each process, as strings are hashed with a random seed."""
    version = (_digest(*op.func_codes),)
    return version + (op.params_type.c_code_cache_version(),) if hasattr(op, "params_type") else version


def _version(nodes):
    """The versions of all that the code is made of, or nothing where a part has none."""
    parts = [node.op.c_code_cache_version_apply(node) for node in nodes if hasattr(node.op, "c_code_cache_version_apply")]
    parts += [variable.type.c_code_cache_version() for node in nodes for variable in node.inputs + node.outputs]
    return tuple(parts) if all(parts) else ()


def _with_version(key_of):
    """Theano takes an operation that has no properties for one without a version, which isn't kept. The key holds the operations anyway."""
    @functools.wraps(key_of)
    def versioned(self, fgraph, *args, **kwargs):
        key = key_of(self, fgraph, *args, **kwargs)
        return key if key is None or key[0] else (_version(self.schedule(fgraph)), key[1])

    return versioned


def _processor():
    """What the compiler can know about the processor, or None where the system doesn't tell."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as file:
            lines = list(itertools.takewhile(str.strip, file))
    except OSError:
        return None
    told = ("vendor_id", "cpu family", "model", "model name", "stepping", "cache size", "flags")
    return "".join(line for line in lines if line.split(":")[0].strip() in told)


def _read(path):
    try:
        with open(path, encoding="utf-8") as file:
            flags = json.load(file)
    except (OSError, ValueError):
        return None
    return flags if isinstance(flags, list) and all(isinstance(flag, str) for flag in flags) else None


def _write(path, flags):
    part = f"{path}.{os.getpid()}"
    try:
        with open(part, "w", encoding="utf-8") as file:
            json.dump(flags, file)
        os.replace(part, path)
    except OSError:
        pass


def _remembering(compile_args, path):
    """The flags that tune code for this processor are found by four runs of the compiler: more than a second in each process."""
    @functools.wraps(compile_args)
    def remembered(march_flags=True):
        if not march_flags or "-march=" in theano.config.gcc.cxxflags:
            return compile_args(march_flags)
        if GCC_compiler.march_flags is None:
            GCC_compiler.march_flags = _read(path)
        arguments = compile_args()
        if GCC_compiler.march_flags and not os.path.exists(path):
            _write(path, GCC_compiler.march_flags)
        return arguments

    return remembered


def install():
    COp.c_code_cache_version = _version_of_sources
    CLinker.cmodule_key_ = _with_version(CLinker.cmodule_key_)
    processor = _processor()
    if processor:
        name = f"processor-{_digest(processor, GCC_compiler.version_str())[:16]}.json"
        path = os.path.join(theano.config.compiledir, name)
        GCC_compiler.compile_args = staticmethod(_remembering(GCC_compiler.compile_args, path))
