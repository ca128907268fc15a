"""What people add to a question that says nothing of what is asked (我写稿用, 别漏了, for my article), taken off."""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import alternatives, grouped

_GAPS = " \t\r\n\u00a0\u3000,，、.。:：;；!！?？~～…—"
_FRONT = re.compile(rf"[^{_GAPS}]{{1,16}}(?=[{_GAPS}])")
_LONGEST = 24  # characters of such a clause in Chinese; in English three times as many
_MOST = 4  # clauses one after another
_LEFT = re.compile(r"[\u4e00-\u9fff\w].*[\u4e00-\u9fff\w]")  # what may still be a question
_LISTING = "一下|列下|单子|清单|名单|列表|表格|出来|给我|发我"  # 列一下我写稿用
_CLOCK = r"\d{1,2}点(?:半|钟|前)?"


def without_asides(text: str) -> str:
    """A message without the clauses round it that tell why, how soon or in what form its answer is wanted.

    A question mark between them stays; a message that is nothing else stays as it is.
    """
    left = text
    for _ in range(_MOST):
        shorter = _without_last(_without_first(left))
        if shorter == left or not _LEFT.search(shorter):
            break
        left = shorter
    return left


def _without_first(text: str) -> str:
    clause = _FRONT.match(text)
    return text[clause.end() :].lstrip(_GAPS) if clause and _clause().fullmatch(clause[0].lower()) else text


def _without_last(text: str) -> str:
    body = text.rstrip(_GAPS)
    ends = body[-_LONGEST:].lower()
    cut = max(map(ends.rfind, _GAPS))
    if cut >= 0 and _clause().fullmatch(ends, cut + 1):
        return _asked(body[: len(body) - len(ends) + cut], text)
    if joined := _joined().search(ends):
        return _asked(body[: len(body) - len(ends) + joined.end()], text)
    if english := _english().search(body[-3 * _LONGEST :].lower()):
        return _asked(body[: len(body) - len(english[0])], text)
    return text


def _asked(left: str, text: str) -> str:
    """What is left, with its question mark where one stood behind it."""
    body = left.rstrip(_GAPS)
    return body + "?" if {"?", "？"} & {*text[len(body) :]} else body


@cache
def _words() -> dict[str, str]:
    return {role: f"(?:{alternatives('|'.join(cells).split('|'))})" for role, cells in grouped("asides").items()}


@cache
def _clause() -> re.Pattern[str]:
    w = _words()
    when = f"(?:{w['when']}|{_CLOCK})"
    meant = f"(?:{w['who']}{when}?|{when})(?:{w['want']}|{when}){{0,4}}|(?:{w['want']}|{when}){{1,4}}"
    said, after = f"{w['use']}{{1,2}}", f"{w['after']}{{0,2}}"
    use = f"(?:{meant})?{said}{w['want']}?{w['used']}{after}|(?:{meant}){said}{after}"
    soon = f"{w['who']}?{when}{w['want']}{{0,2}}{w['soon']}{w['after']}{{0,2}}"
    whom = f"{w['who']}{when}?{w['want']}{{0,2}}{w['whom']}{w['after']}{{0,2}}"
    missed = f"{w['heed']}{{0,4}}{w['never']}{w['heed']}{{0,2}}{w['missed']}{w['gone']}{{0,2}}"
    many = r"(?:好几|好|[一二三两四五六七八九十半\d]{1,3})多?"
    waited = f"(?:{w['who']}|{w['want']}|已经|快|老百姓|群众|大家){{0,4}}{w['waited']}了?(?:都|快|有|整整){{0,2}}"
    long = f"{many}{w['times']}(?:多|了|都|啊|吧){{0,3}}|几{w['times']}(?:多|啊)?[了都](?:了|都|啊|吧){{0,2}}"
    clause = f"{w['clause']}{w['after']}{{0,2}}"
    return re.compile("|".join((clause, use, soon, whom, missed, f"{waited}(?:{long})")))


@cache
def _joined() -> re.Pattern[str]:
    """What stands right behind the words that tell to list (列一下我写稿用)."""
    return re.compile(rf"(?:{_LISTING})(?=(?:{_clause().pattern})$)")


@cache
def _english() -> re.Pattern[str]:
    w = _words()
    need = r"(?:(?:i|we) need (?:it|this|them|that)|(?:need|needed|want) (?:it|this|them)|it's|its|this is|i'm asking)"
    ours = r"(?:my|our|tomorrow's|today's|tonight's)"
    own = rf"(?:{ours}|an?)"
    noun = rf"(?:[a-z-]+ )?{w['en-noun']}"
    meant = rf"(?:{need} )?for {ours} {noun}"
    apart = rf"(?:{need} )?for (?:the|this|some|{own}) {noun}"
    doing = rf"(?:i'm|i am|we're|we are) (?:writing|preparing|working on|doing)(?: up)? (?:the|{own}) {noun}"
    sign = r"[,.;:!?]\s*(?:and |but )?(?:please )?"
    return re.compile(
        rf"(?:{sign}(?:{apart}|{doing}|{w['en-clause']}|{w['en-apart']})"
        rf"|\s(?:and )?(?:{meant}|{need} for the {noun}|{doing}|{w['en-clause']}))$"
    )
