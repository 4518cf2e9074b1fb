"""The Python side of KerasBridge: what can't be done through the C-API alone."""

import gc
import importlib
import io
import logging
import os
import sys
import warnings


def set_variables(variables):
    """Puts variables into the environment that Python and native libraries see."""
    os.environ.update(variables)


def import_undisturbed(name, is_alone):
    """Imports a module with the garbage collector at rest: it would look through the growing heap again and again, and find little.

    What is imported stays. In a process where nobody else's objects are about, the collector need not look through it ever again.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        module = importlib.import_module(name)
        if is_alone:
            gc.freeze()
        return module
    finally:
        if was_enabled:
            gc.enable()


def disable_faulthandler():
    """faulthandler takes the signals that .NET turns into NullReferenceException. Tells whether it was on."""
    handler = sys.modules.get("faulthandler")
    if handler is None or not handler.is_enabled():
        return False
    handler.disable()
    return True


class LineStream(io.TextIOBase):
    """A text stream that gives whole lines to a function. Of a line that is drawn over (progress bars) the last state counts."""

    def __init__(self, emit):
        self._emit = emit
        self._pending = ""

    @property
    def encoding(self):
        return "utf-8"

    def writable(self):
        return True

    def write(self, text):
        lines = (self._pending + text).split("\n")
        self._pending = lines.pop()
        for line in lines:
            self._send(line)
        return len(text)

    def flush(self):
        """Lines that are not finished wait for their end, so that a flush after each piece does not tear them."""

    def finish(self):
        pending, self._pending = self._pending, ""
        if pending:
            self._send(pending)

    def _send(self, line):
        line = line.rstrip("\r\b ")
        shown = line[max(line.rfind("\r"), line.rfind("\b")) + 1:]
        if shown:
            self._emit(shown)


class LogHandler(logging.Handler):
    """Gives log records to a function: level, logger, message, text of the exception or None."""

    def __init__(self, emit):
        super().__init__()
        self._emit = emit

    def emit(self, record):
        error = None
        if record.exc_info:
            error = logging.Formatter().formatException(record.exc_info)
        try:
            self._emit(record.levelno, record.name, record.getMessage(), error)
        except Exception:
            self.handleError(record)


def install_streams(emit_output, emit_error):
    import atexit

    sys.stdout, sys.stderr = LineStream(emit_output), LineStream(emit_error)
    atexit.register(sys.stdout.finish)
    atexit.register(sys.stderr.finish)


def ensure_streams():
    """A host without console has no streams, and Keras's progress bar fails on None."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, LineStream(lambda line: None))


def install_logging(emit, level):
    root = logging.getLogger()
    for handler in [h for h in root.handlers if type(h).__qualname__ == LogHandler.__qualname__ and type(h).__module__ == __name__]:
        root.removeHandler(handler)
    root.addHandler(LogHandler(emit))
    root.setLevel(level)


def install_warnings(emit):
    def show(message, category, filename, lineno, file=None, line=None):
        emit(category.__name__, str(message), filename, lineno)

    warnings.showwarning = show


def search_path():
    return [entry for entry in sys.path if entry]
