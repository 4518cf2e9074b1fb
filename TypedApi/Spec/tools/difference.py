"""What lies between two snapshots."""

from .view import names, parameters


def compare(old, new, renames):
    """Plain data: versions, added, removed, renamed and changed symbols, each sorted."""
    pairs = _pairs(old, new, renames.get("symbols", {}))
    matched = set(pairs.values())
    changed = {_title(before, name, new): _changes(old, new, before, name, renames)
               for before, name in sorted(pairs.items(), key=lambda pair: (pair[1], pair[0]))}
    return {"old": old.version, "new": new.version,
            "added": sorted(new.symbols.keys() - matched),
            "removed": sorted(old.symbols.keys() - pairs.keys()),
            "renamed": {before: name for before, name in sorted(pairs.items()) if before not in new.canonical},
            "changed": {name: lines for name, lines in changed.items() if lines}}


def _title(before, name, new):
    return name if before in new.canonical else f"{before} → {name}"


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
    if before in new.canonical:
        lines += _public_names(names(before, mine), names(name, theirs))
    said_here = _own(mine, before, old) | _own(theirs, name, new)
    lines += parameter_changes(_only(mine, said_here), _only(theirs, said_here), _parameter_renames(renames, before))
    for kind in ("methods", "properties"):
        elsewhere = {member for base in mine.get("bases", []) if base in old.symbols for member in old.members(base, kind)}
        gone = old.members(before, kind).keys() - new.members(name, kind).keys() - elsewhere
        lines += _member_changes(old.members(before, kind), _named(gone, before, renames), theirs.get(kind, {}), kind,
                                 lambda member: _parameter_renames(renames, f"{before}.{member}"))
    return lines


def _named(gone, symbol, renames):
    """Gone members, with the method that stands in for one where it is known."""
    successors = renames.get("methods", {})
    for name in gone:
        successor = successors.get(f"{symbol}.{name}", "").rpartition(".")[2]
        yield f"{name} (now {successor})" if successor else name


def _own(block, symbol, view):
    """Names of the parameters that no other public class declares: what changes there is said there."""
    return {name for name, item in parameters(block).items()
            if item.get("from", symbol) == symbol or item["from"] not in view.symbols}


def _only(block, kept):
    return {"parameters": [item for name, item in parameters(block).items() if name in kept]}


def _public_names(mine, theirs):
    for alias in sorted(set(theirs) - set(mine)):
        yield f"+ name {alias}"
    for alias in sorted(set(mine) - set(theirs)):
        yield f"- name {alias}"


def parameter_changes(mine, theirs, renames=None):
    """One line for each parameter that came, went, was renamed or has another default."""
    mine, theirs = parameters(mine), parameters(theirs)
    renames = {before: name for before, name in (renames or {}).items() if before in mine and name in theirs}
    lines = [f"parameter {before} → {name}{' (both accepted before)' if name in mine else ''}"
             for before, name in sorted(renames.items())]
    mine = {name: facts for name, facts in mine.items() if renames.get(name) not in mine}
    newer = {renames.get(name, name): facts for name, facts in mine.items()}
    lines += [f"- parameter {name}" for name in newer if name not in theirs]
    lines += [f"+ parameter {_shown(facts)}" for name, facts in theirs.items() if name not in newer]
    lines += [f"parameter {name}: {_default(facts)} → {_default(theirs[name])}" for name, facts in newer.items()
              if name in theirs and _default(facts) != _default(theirs[name])]
    if _positional(newer, theirs) != _positional(theirs, newer):
        lines.append("the order of positional parameters changed")
    return lines


def _positional(facts, others):
    return [name for name in facts if name in others
            and "keyword" not in (facts[name].get("kind"), others[name].get("kind"))]


def _shown(facts):
    return f"{facts['name']} ({_default(facts)})"


def _default(facts):
    if facts.get("required"):
        return "required"
    default = facts.get("default")
    if isinstance(default, dict):
        if "unset" in default:
            return "None"
        return default["expression"] if "expression" in default else repr(tuple(default["tuple"]))
    return repr(default)


def _member_changes(mine, gone, own, kind, renamed):
    """Said at the class that a member belongs to, not at every class that inherits it."""
    word = "method" if kind == "methods" else "property"
    lines = [f"- {word} {line}" for line in sorted(gone)]
    for name in sorted(own):
        if name not in mine:
            lines.append(f"+ {word} {name}")
        elif kind == "methods":
            lines += [f"method {name}: {line}" for line in parameter_changes(mine[name], own[name], renamed(name))]
    return lines
