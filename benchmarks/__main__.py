"""Runs the benchmarks: ``python -m benchmarks [NAME …]``; the large ones, which build a ledger first, only by name."""

from __future__ import annotations

import importlib
import sys

QUICK = ("reading", "reading_metrics", "answering", "chat_layer", "digest")


def main() -> None:
    """Run the benchmarks named on the command line, or the quick ones."""
    names, sys.argv[1:] = sys.argv[1:] or QUICK, []
    for name in names:
        print(f"== {name}")
        importlib.import_module(f"benchmarks.{name}").main()


main()
