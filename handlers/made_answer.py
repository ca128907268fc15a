"""How many measures or regulations were made in all, as the report's front says it (细化整改措施184条)."""

from __future__ import annotations

import re

from handlers.answer import Answer
from handlers.figure_answer import figure_answer
from parsers.model import Metric
from store.records import Version
from store.store import Store

_DEEDS = ("制定", "修订", "完善", "建立", "新建", "出台", "健全", "细化", "明确", "提出", "列出")
_ASKED = re.compile(
    rf"^(?:一共|总共|共|到底|全部|都|整改)*(?:{'|'.join(_DEEDS)}|定|列|有)?(?:了|过)?(?:一共|总共)?"
    r"(?:多少|几)\s*[条项个份部]?(?:新|整改|具体)?(?:的)?(措施|举措|制度|规章|办法)(?:呢|啊)?[?。!\s]*$"
    r"|^(?:整改|具体)?(措施|举措|制度|规章)(?:一共|总共|共|到底)?(?:有|是)?(?:多少|几)\s*[条项个份部]?(?:呢|啊)?[?。!\s]*$"
)
_UNITS = ("条", "项", "个", "份", "部")
_OTHERS = 3


def made_answer(store: Store, version: Version, said: str) -> Answer | None:
    """The figure of the report's front that a normalised message asks for; None when it asks for none or there is none.

    Raises:
        StoreError: the ledger cannot be read.
    """
    asked = _ASKED.match(said)
    if asked is None:
        return None
    thing = asked[1] or asked[2]
    front = [m for m in store.metrics(version.id) if m.where == "front" and m.unit in _UNITS and thing in m.name]
    deeds = [deed for deed in _DEEDS if deed in said]
    found = [m for m in front if _says(m, deeds)] or front
    if not found:
        return None
    first, *others = found
    return figure_answer(store, version, first.id, [m.id for m in others[:_OTHERS]])


def _says(metric: Metric, deeds: list[str]) -> bool:
    return any(deed in metric.name for deed in deeds)
