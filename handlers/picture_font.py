"""A font that has Chinese characters: of the optional package, else of the system."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

PACKAGE = "noto_cjk_sans_otc"  # Noto Sans CJK, SIL Open Font License 1.1: the extra "font" of pyproject.toml
# Known fonts with simplified Chinese, those that read best on a telephone first.
_NAMES = (
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJKsc-Regular.otf",
    "NotoSansSC-Regular.otf",
    "NotoSansSC-Regular.ttf",
    "NotoSansSC[wght].ttf",
    "SourceHanSansSC-Regular.otf",
    "SourceHanSansCN-Regular.otf",
    "SourceHanSans.ttc",
    "PingFang.ttc",
    "Hiragino Sans GB.ttc",
    "STHeiti Light.ttc",
    "wqy-microhei.ttc",
    "wqy-zenhei.ttc",
    "DroidSansFallbackFull.ttf",
    "DroidSansFallback.ttf",
    "Arial Unicode.ttf",
)
_KINDS = {".ttf", ".otf", ".ttc"}
_LINUX = ("/usr/share/fonts", "/usr/local/share/fonts")
_MACOS = ("/System/Library/Fonts", "/Library/Fonts")
_OWN = (".local/share/fonts", ".fonts", "Library/Fonts")
_SHOWN = "整改龘"  # a font that has the last one too has all that reports write
_ABSENT = "\U0010fffd"  # no font has it
_SIZE = 24


class Font:
    """A font file in any size, its faces kept."""

    def __init__(self, path: Path) -> None:
        self.path = path
        index = _simplified(path)
        self.size = lru_cache(maxsize=None)(lambda pixels: ImageFont.truetype(str(path), pixels, index=index))


@cache
def installed_font() -> Font | None:
    """The font of this machine, looked for once; None when it has none with Chinese characters."""
    return found_font(_folders())


def found_font(folders: Iterable[Path]) -> Font | None:
    """The best font with Chinese characters under some folders: a known one, else the first that has the characters."""
    files = sorted(file for folder in folders for file in _fonts(folder))
    known = {file.name: file for file in reversed(files)}
    for file in (*(known[name] for name in _NAMES if name in known), *files):
        if _has_chinese(file):
            return Font(file)
    return None


def _folders() -> Iterator[Path]:
    package = find_spec(PACKAGE)
    if package is not None and package.submodule_search_locations:
        yield from map(Path, package.submodule_search_locations)
    yield from map(Path, _MACOS if sys.platform == "darwin" else _LINUX)
    yield from (Path.home() / name for name in _OWN)


def _fonts(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.suffix.lower() in _KINDS) if folder.is_dir() else iter(())


def _has_chinese(file: Path) -> bool:
    try:
        font = ImageFont.truetype(str(file), _SIZE)
        absent = _drawn(font, _ABSENT)
        return all(_drawn(font, character) != absent for character in _SHOWN)
    except (OSError, ValueError):  # not a font after all, or of a kind that cannot be drawn
        return False


def _drawn(font: ImageFont.FreeTypeFont, character: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(character)
    return mask.size, bytes(mask)


def _simplified(path: Path) -> int:
    """The face of a collection that draws characters as in simplified Chinese; 0 where there is none."""
    for index in range(8 if path.suffix.lower() == ".ttc" else 1):
        try:
            family = ImageFont.truetype(str(path), _SIZE, index=index).getname()[0] or ""
        except OSError:
            break
        if family.endswith((" SC", " CN")):
            return index
    return 0
