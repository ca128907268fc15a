"""Puts answers into words: Answer -> blocks of text in Chinese or English."""

from __future__ import annotations

import html
from collections.abc import Iterator

from handlers.answer import Answer, Line, Moment, Term, Value
from handlers.cli_wording_en import WORDS as CLI_EN
from handlers.cli_wording_zh import WORDS as CLI_ZH
from handlers.moments import moment
from handlers.pages import Block
from handlers.wording_across_en import WORDS as ACROSS_EN
from handlers.wording_across_zh import WORDS as ACROSS_ZH
from handlers.wording_asked_en import WORDS as ASKED_EN
from handlers.wording_asked_zh import WORDS as ASKED_ZH
from handlers.wording_correct_en import WORDS as CORRECT_EN
from handlers.wording_correct_zh import WORDS as CORRECT_ZH
from handlers.wording_diff_en import WORDS as DIFF_EN
from handlers.wording_diff_zh import WORDS as DIFF_ZH
from handlers.wording_digest_en import WORDS as DIGEST_EN
from handlers.wording_digest_zh import WORDS as DIGEST_ZH
from handlers.wording_editors_en import WORDS as EDITORS_EN
from handlers.wording_editors_zh import WORDS as EDITORS_ZH
from handlers.wording_en import WORDS as EN
from handlers.wording_export_en import WORDS as EXPORT_EN
from handlers.wording_export_zh import WORDS as EXPORT_ZH
from handlers.wording_figures_en import WORDS as FIGURES_EN
from handlers.wording_figures_zh import WORDS as FIGURES_ZH
from handlers.wording_follow_en import WORDS as FOLLOW_EN
from handlers.wording_follow_zh import WORDS as FOLLOW_ZH
from handlers.wording_forget_en import WORDS as FORGET_EN
from handlers.wording_forget_zh import WORDS as FORGET_ZH
from handlers.wording_ledger_en import WORDS as LEDGER_EN
from handlers.wording_ledger_zh import WORDS as LEDGER_ZH
from handlers.wording_load_en import WORDS as LOAD_EN
from handlers.wording_load_zh import WORDS as LOAD_ZH
from handlers.wording_manage_en import WORDS as MANAGE_EN
from handlers.wording_manage_zh import WORDS as MANAGE_ZH
from handlers.wording_meeting_en import WORDS as MEETING_EN
from handlers.wording_meeting_zh import WORDS as MEETING_ZH
from handlers.wording_progress_en import WORDS as PROGRESS_EN
from handlers.wording_progress_zh import WORDS as PROGRESS_ZH
from handlers.wording_rights_en import WORDS as RIGHTS_EN
from handlers.wording_rights_zh import WORDS as RIGHTS_ZH
from handlers.wording_settings_en import WORDS as SETTINGS_EN
from handlers.wording_settings_zh import WORDS as SETTINGS_ZH
from handlers.wording_subscribe_en import WORDS as SUBSCRIBE_EN
from handlers.wording_subscribe_zh import WORDS as SUBSCRIBE_ZH
from handlers.wording_troubles_en import WORDS as TROUBLES_EN
from handlers.wording_troubles_zh import WORDS as TROUBLES_ZH
from handlers.wording_zh import WORDS as ZH
from parsers.breaks import in_line
from parsers.questions import Language

# One line a subject.
_SUBJECTS = (
    (ZH, EN),
    (ASKED_ZH, ASKED_EN),
    (FIGURES_ZH, FIGURES_EN),
    (ACROSS_ZH, ACROSS_EN),
    (DIFF_ZH, DIFF_EN),
    (DIGEST_ZH, DIGEST_EN),
    (EDITORS_ZH, EDITORS_EN),
    (MEETING_ZH, MEETING_EN),
    (PROGRESS_ZH, PROGRESS_EN),
    (CORRECT_ZH, CORRECT_EN),
    (FOLLOW_ZH, FOLLOW_EN),
    (RIGHTS_ZH, RIGHTS_EN),
    (SETTINGS_ZH, SETTINGS_EN),
    (SUBSCRIBE_ZH, SUBSCRIBE_EN),
    (LOAD_ZH, LOAD_EN),
    (LEDGER_ZH, LEDGER_EN),
    (MANAGE_ZH, MANAGE_EN),
    (FORGET_ZH, FORGET_EN),
    (TROUBLES_ZH, TROUBLES_EN),
    (EXPORT_ZH, EXPORT_EN),
    (CLI_ZH, CLI_EN),
)
TABLES: dict[Language, dict[str, str]] = {"zh": {}, "en": {}}
for _zh, _en in _SUBJECTS:
    TABLES["zh"] |= _zh
    TABLES["en"] |= _en


_PRINTED = ("quote", "old", "new")  # values that are printed in the report, cut from the midst of a sentence


def say(key: str, language: Language, /, **values: object) -> str:
    """One sentence of the tables, its values put in unchanged; the caller escapes them where it is markup."""
    return TABLES[language][key].format(**values)


def language_for(spoken: Language | None, chosen: str | None, code: str | None) -> Language:
    """The question's language, else the chat's choice, else by the person's language code, else Chinese."""
    if spoken:
        return spoken
    wanted = chosen or code or "zh"
    return "zh" if wanted.lower().startswith("zh") else "en"


def blocks_of(answer: Answer, language: Language) -> tuple[Block, ...]:
    """An answer's lines in words, the further answers after them."""
    return tuple(_blocks(answer, language))


def _blocks(answer: Answer, language: Language) -> Iterator[Block]:
    for line in answer.lines:
        yield _block(line, language)
    for further in answer.more:
        yield Block("")
        yield from _blocks(further, language)


def _block(line: Line, language: Language) -> Block:
    values = {name: html.escape(spoken(value, language), quote=False) for name, value in line.values.items()}
    values |= {name: in_line(values[name]) for name in _PRINTED if name in values}
    return Block(say(line.key, language, **values).strip(" "), line.shown, line.span is not None)


def spoken(value: Value, language: Language) -> str:
    """A value in words, not escaped."""
    if isinstance(value, Term):
        return say(value.key, language, ref=value.ref)
    if isinstance(value, Moment):
        return moment(value.at, value.zone, day=value.day)
    return str(value)


def plain_text(answer: Answer, language: Language) -> str:
    """What the chat shows, without markup and on one page."""
    return "\n".join(block.plain for block in blocks_of(answer, language)).strip()
