"""PDFs with a text layer, read by a child process within limits."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from parsers.documents.document import Document
from parsers.documents.errors import DocumentError

_SECONDS = 60.0
_ROOT = Path(__file__).resolve().parents[2]  # the folder that holds ``parsers``
_PASSED_ON = ("PATH", "SYSTEMROOT", "TMPDIR", "LD_LIBRARY_PATH")  # the child needs no more, tokens least of all
_STOPPED = {-int(number) for name in ("SIGKILL", "SIGXCPU") if (number := getattr(signal, name, None)) is not None}


def read_pdf(data: bytes, seconds: float = _SECONDS) -> Document:
    """Read a PDF in a process of its own: lines joined into paragraphs, running heads and page numbers dropped.

    Args:
        data: the whole file.
        seconds: how long the child may take.

    Raises:
        DocumentError: broken, encrypted, a scan, fonts without mapping, or beyond the limits.
    """
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    try:
        child = subprocess.run(
            [sys.executable, "-m", "parsers.documents.pdf_child"],
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
            env=environment | {"PYTHONPATH": str(_ROOT)},
        )
    except subprocess.TimeoutExpired as error:
        raise DocumentError("pdf-limits") from error
    if child.returncode:
        out_of_memory = b"MemoryError" in child.stderr or b"bad_alloc" in child.stderr
        raise DocumentError("pdf-limits" if out_of_memory or child.returncode in _STOPPED else "pdf-broken")
    reading = json.loads(child.stdout)
    if "error" in reading:
        raise DocumentError(reading["error"], limit=reading["limit"])
    return Document(reading["text"], "pdf", reading["title"], notes=tuple(reading["notes"]))
