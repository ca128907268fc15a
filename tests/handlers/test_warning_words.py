"""Every warning the parser can give is said in Chinese too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handlers.warning_words import in_words
from parsers.reading import read_text

LAYOUTS = sorted((Path(__file__).parents[1] / "layouts").glob("*.txt"))
EXTRA = [
    "",
    "今天天气不错。",
    "关于巡察整改情况的通报\n截至目前，巡察反馈的41个问题，已完成整改25个，正在整改14个，完成率70%。",
]


@pytest.mark.parametrize("text", [*(path.read_text(encoding="utf-8") for path in LAYOUTS), *EXTRA])
def test_warnings_are_said_in_chinese(text: str) -> None:
    for warning in read_text(text).warnings:
        said = in_words(warning.message, "zh")
        assert said != warning.message, warning.message
        assert not re.search(r"[A-Za-z]{4,}", said)
        assert in_words(warning.message, "en") == warning.message
