"""The page's two tables of words have the same keys, and every key the page asks for."""

from __future__ import annotations

import re

import pytest

from sandbox.defaults import ROLES
from sandbox.faults import KINDS
from sandbox.page_files import PAGE

KEY = re.compile(r"^\s+(\w+):|, (\w+): \"", re.MULTILINE)
SAID = re.compile(r"say\(\"(\w+)\"|data-(?:label|aria)=\"(\w+)\"")


def keys(name: str) -> set[str]:
    return {first or second for first, second in KEY.findall((PAGE / name).read_text(encoding="utf-8"))}


def test_both_languages_have_the_same_words() -> None:
    assert keys("words_zh.js") == keys("words_en.js")
    assert len(keys("words_zh.js")) > 100


@pytest.mark.parametrize("name", sorted(path.name for path in PAGE.glob("*") if path.suffix in {".js", ".html"}))
def test_every_phrase_asked_for_is_there(name: str) -> None:
    said = {first or second for first, second in SAID.findall((PAGE / name).read_text(encoding="utf-8"))}
    assert said <= keys("words_en.js")


def test_placeholders_are_the_same_in_both_languages() -> None:
    def places(name: str) -> dict[str, list[str]]:
        phrases = re.findall(r"(\w+): \"([^\"]*)\"", (PAGE / name).read_text(encoding="utf-8"))
        return {key: sorted(re.findall(r"\{(\w+)\}", phrase)) for key, phrase in phrases}

    assert places("words_zh.js") == places("words_en.js")


def test_no_phrase_is_there_for_nothing() -> None:
    files = [path for path in PAGE.iterdir() if path.suffix in {".js", ".html"} and not path.name.startswith("words_")]
    page = "".join(path.read_text(encoding="utf-8") for path in files)
    made = set(ROLES.values()) | {f"{kind}Fault" for kind in KINDS}  # asked for by a name that is put together
    assert made <= keys("words_en.js")
    assert {key for key in keys("words_en.js") if f'"{key}"' not in page} <= made
