"""How many problems of a field a report says were found, are mended or are not: its own figure, before any list."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.answer import Answer
from handlers.subject_answer import subject_answer
from parsers.metric_backgrounds import FOUND
from parsers.questions import Question, read_question, words_of
from store.records import Version
from store.store import Store

_TOLD_STATES = {None: "", "done": "已整改", "ongoing": "正在整改"}
_LEFT = re.compile("[还尚仍]?[没未](?:有)?(?:整改|改|完成|办)(?:完成|完|好|到位)?")
_PROBLEMS_COUNTED = re.compile("(?:多少|(?<!哪)几)[个条项]?(?:问题|[没未]|已|改|整改)|问题有几个$")


def found_in_field(question: Question, store: Store, version: Version) -> Answer | None:
    """How many problems of a field that is named were found, or are mended or not, where the report tells it.

    粮食审计查出几个问题, 粮食审计还有几个问题没改完. None where it is not told, or not asked.

    Raises:
        StoreError: the ledger cannot be read.
    """
    left = _LEFT.search(question.plain)
    state = "正在整改" if left else _TOLD_STATES.get(question.status)
    field = words_of(_LEFT.sub(" ", question.words))
    if state is None or not field or not _PROBLEMS_COUNTED.search(question.plain):
        return None
    asked = read_question(f"{field}反映问题{state}多少个")
    one = subject_answer(replace(asked, intent="figure"), store, version)
    name = one.metrics[0].name if one.kind == "metric" else ""
    told = FOUND.search(name)
    return one if told and name.startswith(state or "数", told.end()) else None
