#!/usr/bin/env python3
"""Write the facts about a Keras source folder as JSON, without importing Keras."""

import argparse
import sys
from pathlib import Path

from tools.snapshot import snapshot
from tools.writer import write


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="the `keras` package folder, or the folder that holds it")
    parser.add_argument("output", type=Path, help="the JSON file to write")
    parser.add_argument("--backend", help="whose classes to read where Keras chooses by backend "
                                          "(torch for Keras 3, theano for Keras 2)")
    arguments = parser.parse_args()
    try:
        data, differences = snapshot(arguments.source, arguments.backend)
    except (FileNotFoundError, ValueError, SyntaxError) as error:
        parser.exit(2, f"snapshot.py: {error}\n")
    write(data, arguments.output)
    for difference in differences:
        print(difference, file=sys.stderr)
    print(f"Keras {data['keras']}: {len(data['symbols'])} symbols, {_names(data)} public names, "
          f"{_slots(data)} parameter slots, {len(differences)} differences in exports")


def _names(data):
    return sum(1 + len(symbol.get("aliases", [])) for symbol in data["symbols"].values())


def _slots(data):
    """Parameters of functions, constructors and the methods that public classes define."""
    callables = []
    for symbol in data["symbols"].values():
        callables += [symbol, symbol.get("constructor", {}), *symbol.get("methods", {}).values()]
    return sum(1 for item in callables for parameter in item.get("parameters", [])
               if parameter.get("kind") not in ("*", "**"))


if __name__ == "__main__":
    main()
