"""A report of one finding whose response holds some sentences, and what its figures are named."""

from __future__ import annotations

from parsers.reading import read_text

HEAD = "关于柳汀县整改情况的通报\n1.关于“设施建设慢”问题的整改\n整改情况："
DATED = "\n（2024年10月1日）\n"


def names_of(said: str) -> list[str]:
    """The names of the figures of a response."""
    return [metric.name for metric in read_text(f"{HEAD}{said}{DATED}").metrics]
