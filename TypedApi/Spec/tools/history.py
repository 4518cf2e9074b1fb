"""Since which release things exist: the first of the unbroken row of releases up to the newest."""

from .view import names, parameters, version_key

NOTE = ("Made by since.py; do not edit. `names`, `parameters`, `methods`, `properties` list only what came later than "
        "its symbol, or method.")


def history(views):
    """Plain data; ValueError when two snapshots are of the same release."""
    views = sorted(views, key=lambda view: version_key(view.version))
    releases = [view.version for view in views]
    if len(set(releases)) < len(releases):
        raise ValueError(f"two snapshots say the same release; releases found: {', '.join(releases)}")
    newest = views[-1]
    symbols = {symbol: _symbol(symbol, block, views) for symbol, block in sorted(newest.symbols.items())}
    return {"note": NOTE, "releases": releases, "symbols": symbols, "removed": _removed(views)}


def _since(views, has):
    """Version of the earliest release of the unbroken row at the end for which `has` holds."""
    first = views[-1].version
    for view in reversed(views):
        if not has(view):
            break
        first = view.version
    return first


def _symbol(symbol, block, views):
    known = names(symbol, block)
    since = _since(views, lambda view: _find(view, known) is not None)
    there = [view for view in views if version_key(view.version) >= version_key(since)]
    entry = {"since": since, "names": _later(known, since, there, lambda view, name: name in view.canonical)}
    entry["parameters"] = _parameters(block, since, there, lambda view: _block(view, known))
    entry["methods"] = _methods(block, since, there, known)
    entry["properties"] = _later(block.get("properties", {}), since, there,
                                 lambda view, name: name in view.members(_find(view, known), "properties")
                                 or name in _block(view, known).get("attributes", []))
    return {key: value for key, value in entry.items() if value}


def _find(view, known):
    return next((view.canonical[name] for name in known if name in view.canonical), None)


def _block(view, known):
    return view.symbols[_find(view, known)]


def _later(items, since, views, has):
    """Item → version, for those that came after `since`."""
    found = {item: _since(views, lambda view, item=item: has(view, item)) for item in sorted(items)}
    return {item: version for item, version in found.items() if version != since}


def _parameters(block, since, views, at):
    facts = parameters(block)
    return _later(facts, since, views, lambda view, name: _accepts(at(view), facts[name]))


def _accepts(block, parameter):
    """A parameter that is taken out of `**kwargs` also counts where any keyword was accepted."""
    is_open = block.get("constructor", block).get("keywords") == "open"
    return parameter["name"] in parameters(block) or ("from" in parameter and is_open)


def _methods(block, since, views, known):
    """Method → {"since", "parameters"}; only what is newer than the class."""
    entries = {}
    for name, facts in sorted(block.get("methods", {}).items()):
        def at(view, name=name):
            return view.members(_find(view, known), "methods").get(name)

        first = _since(views, lambda view, at=at: at(view) is not None)
        there = [view for view in views if version_key(view.version) >= version_key(first)]
        entry = {"since": first} if first != since else {}
        newer = _parameters(facts, first, there, at)
        entry |= {"parameters": newer} if newer else {}
        if entry:
            entries[name] = entry
    return entries


def _removed(views):
    """Symbols of earlier releases that the newest lacks: the first and last release that had them."""
    newest, found = views[-1], {}
    for view in views[:-1]:
        for symbol, block in view.symbols.items():
            if not any(name in newest.canonical for name in names(symbol, block)):
                found.setdefault(symbol, {"first": view.version})["last"] = view.version
    return dict(sorted(found.items()))
