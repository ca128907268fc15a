"""Reads one PDF from standard input in a process of its own, within limits, and prints a JSON object.

Run as ``python -m parsers.documents.pdf_child``: a damaged or hostile file can crash or fill only this process.
"""

from __future__ import annotations

import json
import sys

from parsers.documents.errors import DocumentError

MOST_PAGES = 400
MOST_CHARACTERS = 2_000_000
_MEMORY = 1024 * 1024 * 1024
_SECONDS = 60
_FEW_CHARACTERS = 20  # on a page with a picture: a stamp or a page number on a scan
_MOST_LOST = 0.1
_PLAUSIBLE = 0.5

Reading = dict[str, str | int | list[str] | None]


def set_limits() -> None:
    """Limit memory, processor time and writing; where the system has no such limits the parent's clock remains."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    wanted = {"RLIMIT_AS": _MEMORY, "RLIMIT_CPU": _SECONDS, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0}
    for name, limit in wanted.items():
        try:
            resource.setrlimit(getattr(resource, name), (limit, limit))
        except (ValueError, OSError):
            continue


def read(data: bytes) -> Reading:
    """Text, title and notes of a PDF.

    Raises:
        DocumentError: broken, encrypted, too long, a scan, or without a mapping of its fonts.
    """
    from parsers.documents.pdf_lines import page_lines  # noqa: PLC0415
    from parsers.documents.pdf_margins import without_margins  # noqa: PLC0415
    from parsers.documents.pdf_pages import open_pages  # noqa: PLC0415
    from parsers.documents.pdf_paragraphs import frame_of, paragraphs, title_of  # noqa: PLC0415

    pages = open_pages(data, MOST_PAGES, MOST_CHARACTERS)
    lost = check_characters([c.text for page in pages for c in page.characters if not c.blank])
    pictures = [page.number for page in pages if page.pictures and len(page.characters) < _FEW_CHARACTERS]
    if len(pictures) == len(pages):
        raise DocumentError("pdf-scan")
    lines, margins = without_margins([page_lines(page.characters, page.number) for page in pages])
    if not any(lines):
        raise DocumentError("pdf-scan" if pictures else "pdf-no-text")
    frame = frame_of(lines)
    notes = [f"picture-pages:{','.join(map(str, pictures))}"] if pictures else []
    notes += [f"margins:{margins}"] if margins else []
    notes += [f"undecodable:{lost}"] if lost else []
    head = next((page for page in lines if page), [])
    return {"text": "\n".join(paragraphs(lines, frame)) + "\n", "title": title_of(head, frame), "notes": notes}


def check_characters(characters: list[str]) -> int:
    """How many characters are lost.

    Raises:
        DocumentError: so many that the text would be garbage.
    """
    from parsers.documents.encodings import plausibility  # noqa: PLC0415

    lost = characters.count("\ufffd")
    text = "".join(characters).replace("\ufffd", "")
    if characters and (lost > len(characters) * _MOST_LOST or (text and plausibility(text) < _PLAUSIBLE)):
        raise DocumentError("pdf-no-mapping")
    return lost


def main() -> None:
    """Read standard input, print the reading or the reason there is none."""
    data = sys.stdin.buffer.read()
    set_limits()
    try:
        reading = read(data)
    except DocumentError as error:
        reading = {"error": error.code, "limit": error.limit}
    except MemoryError:
        reading = {"error": "pdf-limits", "limit": None}
    sys.stdout.buffer.write(json.dumps(reading).encode("ascii"))


if __name__ == "__main__":
    main()
