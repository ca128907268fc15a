"""Runs every benchmark of this folder: ``python -m benchmarks [NAME …]``."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def main() -> None:
    """Run the benchmarks named on the command line, or all of them in the order of their names."""
    here = Path(__file__).parent
    names = sys.argv[1:] or sorted(path.stem for path in here.glob("*.py") if not path.stem.startswith("_"))
    for name in names:
        print(f"== {name}")
        importlib.import_module(f"benchmarks.{name}").main()


main()
