#!/usr/bin/env python3
"""Write since which release every symbol, name, parameter, method and property exists, from a folder of snapshots."""

import argparse
from pathlib import Path

from tools.history import history
from tools.view import View
from tools.writer import write


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("snapshots", type=Path, help="a folder with one snapshot per release")
    parser.add_argument("output", type=Path, help="the JSON file to write")
    arguments = parser.parse_args()
    paths = sorted(arguments.snapshots.glob("*.json"))
    if not paths:
        parser.exit(2, f"since.py: {arguments.snapshots} holds no snapshot (*.json)\n")
    try:
        data = history([View.load(path) for path in paths])
    except (OSError, ValueError) as error:
        parser.exit(2, f"since.py: {error}\n")
    write(data, arguments.output)
    print(f"{len(data['releases'])} releases, {len(data['symbols'])} symbols of {data['releases'][-1]}, "
          f"{len(data['removed'])} removed since {data['releases'][0]}")


if __name__ == "__main__":
    main()
