"""States and traits of issues as people tell them where issues are listed (没弄利索的有哪些), in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from parsers.vocabulary import alternatives, rows

_COUNTED = re.compile("多少(?!个问题|问题)|几(?![个条项])")  # 没整改到位的还有多少户 asks for a figure
_SPEAKS = re.compile("[的哪]")  # of issues
_ENDS = r"[\s,，。?？!！;；、]|$"
_MORE = r"[、,，]\s*(?:[还仍正没未]|尚未)"  # another state joined to it: 没改利索、还在推进的
_DENIED = re.compile("(?:[没未不]有?|[能该要应须需会])[^的,，。?？哪]{0,4}$")  # before what is done
_FEW, _SOME = "{0,4}", "{1,4}"  # words one after another: bounded, so that reading stays linear
_ALSO = "而且|并且|并|但|同时|[又且]"


def plain_states(text: str) -> str:
    """A folded message with what is left to do told as 没有完成, what is done as 已完成; length is not kept."""
    if not _SPEAKS.search(text) or _COUNTED.search(text):
        return text
    ongoing, done = _states()
    text = _one_of_them().sub(r"\1有哪些", ongoing.sub(_plainly("没有完成的"), text))
    plainly = _plainly("已完成的")
    return done.sub(lambda said: said[0] if _DENIED.search(text, 0, said.start("state")) else plainly(said), text)


def plain_traits(text: str) -> str:
    """A folded message with what listed issues have or lack told plainly (没给具体数字的: 没有数据的)."""
    if _COUNTED.search(text):
        return text
    for pattern, plain in _traits():
        text = pattern.sub(lambda match, plain=plain: f"{match[1] or ''}{plain}", text)  # type: ignore[misc]
    return text


@cache
def _one_of_them() -> re.Pattern[str]:
    """What asks which one is in a state (没改完的还剩哪个): which ones."""
    return re.compile(f"((?:{alternatives(chinese_states())})的)(?:还|都|只|就)*(?:有|剩下?|是)?哪一?[个条项]")


def _plainly(plain: str) -> Callable[[re.Match[str]], str]:
    """A state in the plain word, unless it is told in one of those that questions are read by."""

    def said_plainly(said: re.Match[str]) -> str:
        state = said["state"]
        if {state, state.removesuffix("的")} & _read():
            return said[0]
        return f"{said['which'] or ''}{plain if state.endswith('的') else plain.removesuffix('的')}"

    return said_plainly


def chinese_states() -> list[str]:
    """The words by which a question names a state, without 的 at their end."""
    return [word.removesuffix("的") for word in _read() if not word.isascii()]


@cache
def _read() -> frozenset[str]:
    states = (words for intent, words, *_ in rows("question_intents") if intent in ("status_ongoing", "status_done"))
    return frozenset(word for words in states for word in words.split("|"))


@cache
def _parts() -> dict[str, str]:
    return {role: f"(?:{alternatives(words.split('|'))})" for role, words, *more in rows("list_states") if not more}


def _listed() -> str:
    return f"的(?={_parts()['listed']}|{_ENDS})"


@cache
def _states() -> tuple[re.Pattern[str], re.Pattern[str]]:
    part = _parts()
    deeds = f"{part['deed']}{part['end']}了?"
    still, doing = f"{part['still']}{_FEW}", part["doing"]
    ongoing = (
        f"{still}{part['not']}能?{part['wholly']}?给?(?:{deeds}|{part['ended']})",
        f"{still}{part['hangs']}(?:没[改办弄动]完?)?",
        f"(?:还|仍)?(?:得|要|需要|需){part['further']}{doing}",
        f"{still}正?在{doing}(?:着|中|当中)?",
    )
    done = f"{part['already']}{_FEW}(?:{deeds}|{part['ended-done']}了)|{part['already']}{_SOME}{part['ended-done']}"
    some = "(?:哪(?:些|几?[个条项])|[有剩里下](?:几|多少)[个条项])(?:问题|条目|事项|任务)?"
    which = f"(?P<which>{some}{part['aside']}{_FEW})?"
    ends = f"{_listed()}|(?(which)(?={_ENDS})|(?!))"
    return (
        re.compile(f"{which}(?P<state>(?:{'|'.join(ongoing)})(?:{ends}|(?={_MORE})))"),
        re.compile(f"{which}(?P<state>(?:{done})(?:{ends}))"),
    )


@cache
def _traits() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What tells that an issue lacks or has a thing, before 的 or after 哪些, with the plain words for it."""
    part, found = _parts(), []
    which = f"(哪(?:些|几?[个条项])(?:问题|条目|事项)?{part['aside']}{_FEW})"
    for _, plain, words in (row for row in rows("list_states") if row[0] == "thing"):
        thing = f"{part['any']}{_FEW}(?:{alternatives(words.split('|'))})"
        lacks = (
            f"(?:{part['aside']}{_FEW}(?:{part['not']}{part['makes']}?了?|{part['lacks']})){thing}(?:都没有?|也没有?)?"
        )
        has = f"(?<![没未不])(?:{part['has']}{'|' + part['has-made'] if plain == '文件' else ''}){thing}"
        for said, meant in ((lacks, f"没有{plain}"), (has, f"有{plain}")):
            found.append((re.compile(f"(?:{which}{said}(?={_ENDS})|{said}(?={_listed()}|{_ALSO}))"), meant))
    return tuple(found)
