"""A difference as readable text."""


def text(difference):
    return _render(difference, "{}", "  {}", "    {}")


def markdown(difference):
    return _render(difference, "## {}\n", "- `{}`", "  - {}")


def _render(difference, heading, entry, line):
    out = [heading.format(f"Keras {difference['old']} → {difference['new']}"), _counts(difference), ""]
    for part in ("added", "removed"):
        out += _section(heading, part, difference[part])
        out += [entry.format(name) for name in difference[part]] + [""]
    out += _section(heading, "renamed", difference["renamed"])
    out += [entry.format(f"{before} → {name}") for before, name in difference["renamed"].items()] + [""]
    out += _section(heading, "changed", difference["changed"])
    for name, lines in difference["changed"].items():
        out.append(entry.format(name))
        out += [line.format(item) for item in lines]
    return "\n".join(out).rstrip()


def _section(heading, part, items):
    return [heading.format(f"{part.capitalize()} ({len(items)})")]


def _counts(difference):
    return ", ".join(f"{len(difference[part])} {part}" for part in ("added", "removed", "renamed", "changed"))
