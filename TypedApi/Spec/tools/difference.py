"""What lies between two snapshots."""

from .view import names, parameters


def compare(old, new, renames):
    """Plain data: versions, added, removed, renamed and changed symbols, each sorted."""
    pairs = _pairs(old, new, renames.get("symbols", {}))
    matched = set(pairs.values())
    changed = {name: _changes(old, new, before, name, _parameter_renames(renames, before))
               for before, name in sorted(pairs.items(), key=lambda pair: (pair[1], pair[0]))}
    return {"old": old.version, "new": new.version,
            "added": sorted(new.symbols.keys() - matched),
            "removed": sorted(old.symbols.keys() - pairs.keys()),
            "renamed": {before: name for before, name in sorted(pairs.items()) if before not in new.canonical},
            "changed": {name: lines for name, lines in changed.items() if lines}}


def _pairs(old, new, renames):
    """Old symbol → new symbol: by public name, by the list of renames, then by same place and parameters."""
    pairs = {}
    for symbol, block in old.symbols.items():
        found = next((new.canonical[name] for name in names(symbol, block) if name in new.canonical), None)
        if found is None and renames.get(symbol) in new.canonical:
            found = new.canonical[renames[symbol]]
        if found:
            pairs[symbol] = found
    left = {symbol: block for symbol, block in old.symbols.items() if symbol not in pairs}
    candidates = {symbol: block for symbol, block in new.symbols.items() if symbol not in pairs.values()}
    for symbol, block in left.items():
        matches = [name for name, other in candidates.items() if _is_same(block, other)]
        if len(matches) == 1 and sum(_is_same(other, candidates[matches[0]]) for other in left.values()) == 1:
            pairs[symbol] = matches[0]
    return pairs


def _is_same(block, other):
    """Same kind, module and non-empty parameters: the name alone has changed."""
    mine, theirs = list(parameters(block).values()), list(parameters(other).values())
    same_module = block["source"].rpartition(".")[0] == other["source"].rpartition(".")[0]
    return bool(mine) and block["kind"] == other["kind"] and same_module and mine == theirs


def _parameter_renames(renames, symbol):
    return {item["old"]: item["new"] for item in renames.get("parameters", []) if symbol in item["symbols"]}


def _changes(old, new, before, name, renames):
    mine, theirs = old.symbols[before], new.symbols[name]
    lines = []
    if mine["kind"] != theirs["kind"]:
        lines.append(f"is a {theirs['kind']}, was a {mine['kind']}")
    if theirs.get("deprecated") and not mine.get("deprecated"):
        lines.append("is deprecated now")
    lines += _public_names(names(before, mine), names(name, theirs))
    lines += parameter_changes(mine, theirs, renames)
    for kind in ("methods", "properties"):
        lines += _member_changes(old.members(before, kind), new.members(name, kind), theirs.get(kind, {}), kind)
    return lines


def _public_names(mine, theirs):
    for alias in sorted(set(theirs) - set(mine)):
        yield f"+ name {alias}"
    for alias in sorted(set(mine) - set(theirs)):
        yield f"- name {alias}"


def parameter_changes(mine, theirs, renames=None):
    """One line for each parameter that came, went, was renamed or has another default."""
    mine, theirs, renames = parameters(mine), parameters(theirs), renames or {}
    renames = {before: name for before, name in renames.items() if before in mine and name in theirs}
    lines = [f"parameter {before} → {name}" for before, name in sorted(renames.items())]
    lines += [f"- parameter {name}" for name in mine if name not in theirs and name not in renames]
    lines += [f"+ parameter {_shown(theirs[name])}" for name in theirs if name not in mine and name not in renames.values()]
    for before, facts in mine.items():
        name = renames.get(before, before)
        if name in theirs and _default(facts) != _default(theirs[name]):
            lines.append(f"parameter {name}: {_default(facts)} → {_default(theirs[name])}")
    common = [renames.get(name, name) for name in mine if renames.get(name, name) in theirs]
    if _positional(mine, renames, common) != _positional(theirs, {}, common):
        lines.append("the order of positional parameters changed")
    return lines


def _positional(facts, renames, common):
    found = (renames.get(name, name) for name, item in facts.items() if item.get("kind") != "keyword")
    return [name for name in found if name in common]


def _shown(facts):
    return f"{facts['name']} ({_default(facts)})"


def _default(facts):
    if facts.get("required"):
        return "required"
    default = facts.get("default")
    if isinstance(default, dict):
        if "unset" in default:
            return "unset"
        return default["expression"] if "expression" in default else repr(tuple(default["tuple"]))
    return repr(default)


def _member_changes(mine, theirs, own, kind):
    """Gone members at every class, others only where the newer class defines them itself."""
    word = "method" if kind == "methods" else "property"
    lines = [f"- {word} {name}" for name in sorted(mine.keys() - theirs.keys())]
    for name in sorted(own):
        if name not in mine:
            lines.append(f"+ {word} {name}")
        elif kind == "methods":
            lines += [f"method {name}: {line}" for line in parameter_changes(mine[name], theirs[name])]
    return lines
