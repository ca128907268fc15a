"""Reads one file from standard input in a process of its own, within limits, and prints a JSON object.

Run as ``python -m handlers.read_child NAME``: a damaged or hostile file can slow, crash or fill only this.
"""

from __future__ import annotations

import sys
from dataclasses import asdict

from parsers.documents import DocumentError, read_bytes
from parsers.documents.pdf_child import set_limits
from parsers.reading import read_text
from store.encoding import dump


def main() -> None:
    """Read standard input, print the reading or the reason there is none."""
    data = sys.stdin.buffer.read()
    set_limits()
    sys.stdout.buffer.write(dump(_outcome(data, sys.argv[1])).encode("utf-8", "surrogatepass"))


def _outcome(data: bytes, name: str) -> dict[str, object]:
    try:
        document = read_bytes(data, name)
    except DocumentError as error:
        return {"error": error.code, "limit": error.limit}
    report = read_text(document.text, title=document.title, published=document.published, source=document.source)
    return {"report": asdict(report), "notes": document.notes}


if __name__ == "__main__":
    main()
