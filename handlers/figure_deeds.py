"""What was done, of a question and of a figure: what was handed out is none of what was got back."""

from __future__ import annotations

import re

from handlers.figure_parts import is_member
from handlers.searching import Hit
from parsers.dictionary import is_act
from parsers.question_attributes import Asked
from parsers.question_terms import synonyms
from parsers.words import cut
from store.lookup_cover import LEFT_UNDONE

_TOLD = 0.1  # points of a figure whose name says what was done, where the words looked for leave it out (罚了多少家)
_SAID = 0.1  # or says it in the very word of the question
_HANDED_OUT = re.compile("(?:向.{0,12})?(?:发(?!展|现|生)|补(?!充)|拨|兑|支?付|给付|下达)")
_GOT_BACK = re.compile("收回|追[回缴索]|清收|收缴|清缴|催收|挽回|上缴")
_GIVEN_BACK = re.compile("退(?!休)|归?还$|返还")
_OWED = re.compile("(?:排查|清理|发现)?(?:拖|下?)欠")
_SETTLED = re.compile("清偿|偿还|归还|还清|结清|化解")
_STILL_OWED = re.compile("欠(?!费用户)")
_JOINED = re.compile(".{0,8}?(?:招[聘录收]?|引进|聘[用请]?|录用|新进)(?!标|商|投)")
_LEFT = re.compile("走|离职|流失|辞退?|退休|调[离走]|裁")
_SPENT = re.compile("花|投(?![诉票])|掏|用掉")
_NOT_SPENT = re.compile("减免|免|节约|节省|核减|压减|退|罚|追|收(?![到集购])|挽回|增收")
_SIGNED = re.compile("签(?!发)")
_SOLD = re.compile("卖|销售|拍卖|成交")
_SAVED = re.compile("省|节约|节省|少花")
_FINED = re.compile("罚")
_MENDED = re.compile("修|恢复|治|更换|换")
_BROKEN = re.compile("(?:发现|存在|排查出?)?(?:损[毁坏]|毁损|破损|停用|失修|带病|瘫痪)")
_BREAKS = re.compile("坏|烂|毁|损|停用|不能用|用不")
_MENDING = re.compile("修|恢复|更换")
_DEALT_WITH = re.compile("处[分罚理]|查处|约谈|问责|诫勉|移送|辞退|清退")
_OTHERS = (  # what is asked for, and how the name of a figure of another deed begins
    (_HANDED_OUT, (_GOT_BACK, _GIVEN_BACK)),
    (_GOT_BACK, (_HANDED_OUT,)),
    (_GIVEN_BACK, (_GOT_BACK, _OWED)),
    (_OWED, (_GOT_BACK,)),
    (_LEFT, (_JOINED,)),
    (_JOINED, (_LEFT, _DEALT_WITH)),
    (_SPENT, (_NOT_SPENT,)),
    (_SIGNED, (_GOT_BACK, _GIVEN_BACK, _HANDED_OUT, _NOT_SPENT)),
    (_SOLD, (_GOT_BACK, _GIVEN_BACK, _HANDED_OUT, _NOT_SPENT)),
    (_SAVED, (_GOT_BACK, _GIVEN_BACK, _HANDED_OUT)),
    (_FINED, (_GIVEN_BACK, _HANDED_OUT)),
    (_MENDED, (_BROKEN,)),
    (_BREAKS, (_MENDING,)),
)
_TO_BE_TOLD = (_GOT_BACK, _LEFT, _JOINED)  # a figure that does not tell these is none of them


def other_deed(hit: Hit, asked: Asked) -> bool:
    """Does a figure tell the contrary of what is asked for (发了多少: 收回), or not the leaving or getting back?"""
    if is_member(hit.item) and _done_to_another(hit, asked):
        return True
    if not asked.deed:
        owed = _STILL_OWED.search(asked.words) is not None and _SETTLED.search(asked.words) is None
        return owed and _SETTLED.match(hit.item.name) is not None
    if not tells_deed(hit, asked, before=True) and any(said.match(asked.deed) for said in _TO_BE_TOLD):
        return True
    contrary = (names for said, names in _OTHERS if said.match(asked.deed))
    return any(name.match(hit.item.name) for names in contrary for name in names)


def _done_to_another(hit: Hit, asked: Asked) -> bool:
    """Is what is asked done told only of another figure of the sentence (申报60人, 通过40人, 其中女性9人)?"""
    acts = [term.forms for term in hit.terms if is_act(term.text) and not term.loose]
    acts += [_forms(asked.deed)] if asked.deed else []
    if not any(map(is_act, cut(hit.item.name))):
        return False
    own = hit.item.name + hit.item.near
    told = [any(form[-2:] in own for form in forms) for forms in acts]
    unit = hit.item.traits.split("|")[1]
    counted = "|".join(re.escape(form) for forms in acts for form in forms)
    return bool(acts) and not any(told) and re.search(rf"(?:{counted})\d+[万亿]?{unit}", hit.item.before) is not None


def deed_points(hit: Hit, asked: Asked) -> float:
    """Points of a figure whose name says what was done, where that is no word looked for."""
    if not asked.deed or asked.deed in asked.words:
        counted = hit.item.traits.split("|")[1] in asked.units
        return _SAID * (counted and len(asked.deed) > 1 and asked.deed in hit.item.name)
    return _TOLD * any(form in hit.item.name for form in _forms(asked.deed))


def tells_deed(hit: Hit, asked: Asked, *, before: bool = False) -> bool:
    """Does a figure's own name or clause (or what stands before it) say that done which is asked for (复耕了多少)?"""
    told = hit.item.name + hit.item.near + (hit.item.before if before else "")
    return bool(asked.deed) and any(_is_told(form, told) for form in _forms(asked.deed))


def _is_told(form: str, told: str) -> bool:
    """Does a deed stand in a text, and not as one left undone (滞拨)?"""
    return re.search(f"(?<![{''.join(LEFT_UNDONE)}]){re.escape(form)}", told) is not None


def _forms(deed: str) -> tuple[str, ...]:
    table = synonyms().chinese
    return deed, *table.get(deed, ()), *table.get(f"{deed}了", ())
