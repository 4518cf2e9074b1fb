"""JSON that diffs well: one fact per line, short things on one line."""

import json

WIDTH = 140


def write(data, path):
    path.write_text(render(data) + "\n", encoding="utf-8")


def render(value, indent=0, lead=0):
    """`lead` is the width of what stands on the line already."""
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or not value or _fits(value, line, indent + lead):
        return line
    pad = " " * (indent + 1)
    if isinstance(value, list):
        inner = [pad + json.dumps(item, ensure_ascii=False) for item in value]
        return "[\n" + ",\n".join(inner) + "\n" + " " * indent + "]"
    inner = []
    for key, item in value.items():
        head = json.dumps(key, ensure_ascii=False) + ": "
        inner.append(pad + head + render(item, indent + 1, len(head)))
    return "{\n" + ",\n".join(inner) + "\n" + " " * indent + "}"


def _fits(value, line, used):
    """What holds objects in a list is broken always, so that one parameter's change is one line."""
    holds_objects = isinstance(value, list) and any(isinstance(item, dict) for item in value)
    return not holds_objects and '": [{' not in line and len(line) + used <= WIDTH
