"""The parts of a zip archive, unpacked within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import IO

from parsers.documents.errors import DocumentError

MEGABYTE = 1024 * 1024
LARGEST_UNPACKED = 50 * MEGABYTE  # all parts read together; the text of a long report is under 5 MB of XML
_FREE_OF_RATIO = MEGABYTE  # short parts of a Word file pack at any ratio
_HIGHEST_RATIO = 150  # repetitive XML packs at 20 to 60
_CHUNK = 65_536
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the two an Office file may use
_ENCRYPTED = 0x1


class Archive:
    """A zip archive whose parts are read one by one; the limits hold for what is really unpacked."""

    def __init__(self, data: bytes) -> None:
        self._left = LARGEST_UNPACKED
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, IndexError) as error:
            raise DocumentError("docx-broken") from error
        self.names = frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """A part, unpacked.

        Raises:
            DocumentError: damaged or missing (``docx-broken``), encrypted, or beyond the limits (``docx-too-large``).
        """
        try:
            info = self._zip.getinfo(name)
            _check_entry(info)
            with self._zip.open(info) as part:
                return self._limited(part, info.compress_size)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise DocumentError("docx-broken") from error

    def _limited(self, part: IO[bytes], packed: int) -> bytes:
        chunks: list[bytes] = []
        size = 0
        while chunk := part.read(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            self._left -= len(chunk)
            if self._left < 0 or size > max(_FREE_OF_RATIO, packed * _HIGHEST_RATIO):
                raise DocumentError("docx-too-large", limit=LARGEST_UNPACKED // MEGABYTE)
        return b"".join(chunks)


def _check_entry(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise DocumentError("encrypted")
    if info.compress_type not in _METHODS:
        raise DocumentError("docx-broken")
