#!/usr/bin/env python3
"""Compare two snapshots: added, removed, renamed and changed symbols, with their parameters and members."""

import argparse
import json
from pathlib import Path

from tools.difference import compare
from tools.report import markdown, text
from tools.view import View


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=Path, help="the older snapshot")
    parser.add_argument("new", type=Path, help="the newer snapshot")
    parser.add_argument("--markdown", action="store_true", help="headings and lists instead of plain text")
    parser.add_argument("--renames", type=Path, default=Path(__file__).parent / "renames.json",
                        help="renames that no rule can find (default: renames.json beside this script)")
    arguments = parser.parse_args()
    try:
        old, new = View.load(arguments.old), View.load(arguments.new)
    except (OSError, ValueError) as error:
        parser.exit(2, f"compare.py: {error}\n")
    renames = json.loads(arguments.renames.read_text(encoding="utf-8")) if arguments.renames.is_file() else {}
    applies = renames.get("from") == old.version and renames.get("to") == new.version
    difference = compare(old, new, renames if applies else {})
    print((markdown if arguments.markdown else text)(difference))


if __name__ == "__main__":
    main()
