"""All facts about one Keras source folder."""

import re

from . import classes, docstrings, exports2, exports3
from .describe import Describer
from .source import Definition, SourceTree

NOTE = "Made by snapshot.py from the Keras source; do not edit. Its README says what each field means."


def snapshot(folder, backend=None):
    """(snapshot, differences between the two places where Keras says its public names)."""
    folder = folder / "keras" if (folder / "keras" / "__init__.py").is_file() else folder
    is_new = exports3.is_keras3(SourceTree(folder, None))
    backend = backend or ("torch" if is_new else "theano")
    source = SourceTree(folder, backend)
    names, differences = (exports3 if is_new else exports2).public_names(source)
    names = {target: public for target, public in names.items() if public}
    for module in {target.module for target in names}:
        for node, text in docstrings.assigned(module):
            node.assigned_docstring = text
    describer = Describer({target: public for target, public in names.items() if isinstance(target, Definition)})
    symbols, internal = dict(sorted(_symbols(describer, names))), dict(sorted(_internal(describer, names)))
    data = {"note": NOTE, "keras": version(folder), "backend": backend, "dtypes": sorted(describer.dtypes),
            "modules": sorted({name.rpartition(".")[0] for public in names.values() for name in public}),
            "symbols": symbols, "internal_classes": internal}
    return data, list(differences)


def _symbols(describer, names):
    for target, (canonical, *aliases) in names.items():
        describe = describer.symbol if isinstance(target, Definition) else describer.constant
        yield canonical, _without_empty(describe(target, aliases))


def _internal(describer, names):
    """Classes that public ones derive from and that have no public name themselves."""
    needed = {base for target in names if isinstance(target, Definition) and target.is_class
              for base in classes.mro(target)} - names.keys()
    for definition in needed:
        yield definition.name, _without_empty(describer.class_body(definition))


def _without_empty(block):
    return {key: value for key, value in block.items() if key == "parameters" or value not in ([], {})}


def version(folder):
    """The version that the source states."""
    for path in (folder / "src" / "version.py", folder / "version.py", folder / "__init__.py"):
        found = path.is_file() and re.search(r"^__version__ = [\"'](.+?)[\"']", path.read_text("utf-8"), re.MULTILINE)
        if found:
            return found[1]
    raise ValueError(f"{folder} states no __version__")
