#!/usr/bin/env python3
"""Write which literal values the constructor calls in Keras's own test files give to each parameter, without importing Keras."""

import argparse
import json
from pathlib import Path

from tools.calls import Calls
from tools.view import View


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="a checkout of Keras: the folder that holds `keras`, with its tests")
    parser.add_argument("output", type=Path, help="the JSON file to write")
    parser.add_argument("--snapshot", type=Path, default=Path(__file__).parent / "keras-3.16.0.json",
                        help="the snapshot of the same release (default: %(default)s)")
    arguments = parser.parse_args()
    files = sorted(arguments.source.glob("keras/src/**/*_test.py"))
    if not files:
        parser.exit(2, f"calls.py: {arguments.source} holds no keras/src/**/*_test.py\n")
    view = View.load(arguments.snapshot)
    calls = Calls(view)
    for file in files:
        calls.read(file.read_text(encoding="utf-8"))
    arguments.output.write_text(_render(view.version, calls), encoding="utf-8")
    print(f"{len(files)} files, {calls.count} calls, {len(calls.slots)} slots")


def _render(version, calls):
    """One slot per line: its distinct values, each with how often it was seen."""
    lines = [f'  "{symbol}({name})": [{", ".join(f"[{value}, {count}]" for value, count in sorted(seen.items()))}]'
             for (symbol, name), seen in sorted(calls.slots.items())]
    head = f'{{\n "keras": {json.dumps(version)},\n "calls": {calls.count},\n "slots": {{\n'
    return head + ",\n".join(lines) + "\n }\n}\n"


if __name__ == "__main__":
    main()
