"""Whose figure it is: another place's, another level's, another house's, or the whole's of which a part is asked."""

from __future__ import annotations

import re

from handlers.searching import Hit
from parsers.place_names import listed, of_other_part
from parsers.question_attributes import Asked

WIDER = ("全国", "全省")
_HERE = re.compile(r"[全我本][市县区]")
# what sort of house or place a name of its own stands before
_SORT = "站|枢纽|厂|[医学]院|学校|[中小]学|[校院园厂]区|码头|机场|水库|公司|市场|大楼|广场"
_HOUSE = re.compile(rf"[\u4e00-\u9fff]{{2,6}}?(?:{_SORT})")
_IS_HOUSE = re.compile(rf"(?:{_SORT})$")


# 东院区, 北站: houses told apart by the side they lie on
_SIDED = re.compile(r"([东西南北新老本])(院区|校区|厂区)|([东西南北])(站|区|路|线|岸|门|楼|片区|园区|库)")

_NEW, _BUILT = "新", re.compile("新建|建设|开工|建成|竣工|完工|落成")
_EACH, _LISTED = "分别", 40  # behind a list of places, and how long one is
_A_ROW = 2  # places that are told one by one, at least
_ROW = re.compile(r"([\u4e00-\u9fff]{2,3}?(?:省|市|县|州|旗|镇|乡|街道|村|区))\D{1,10}\d")


def of_another_area(hit: Hit, baseline: str | None, asked: Asked) -> bool:
    """Does it lack the place or level asked for: the city's own, the province's, with which it is only compared?

    Args:
        hit: the figure.
        baseline: what it is compared with.
        asked: the question.
    """
    if hit.lacks("place", "scope", "rank") or of_other_part(asked.words, hit.item.name):
        return True
    if any(term.text in listed("no-place") and term.text.endswith("区") for term in hit.far):
        return True  # an area of which only another sentence tells
    if (
        _is_of_the_whole(hit)
        or _is_of_another_house(hit, asked)
        or _is_on_another_side(hit, asked)
        or _follows_its_row(hit)
    ):
        return True
    if asked.baseline is not None:
        return False
    if _HERE.search(asked.words) and any(area in hit.item.name for area in WIDER):
        return True
    return baseline in ("province", "nation") and any(term.text in WIDER for term in hit.terms)


def _is_of_the_whole(hit: Hit) -> bool:
    """Is a place asked for that is told only behind the figure as a part of it (村级债务520万元, 其中上坡村95万元)?"""
    item = hit.item
    if "其中" not in item.after:
        return False
    places = [term.text for term in hit.terms if term.role == "place"]
    sides = [term.text for term in hit.terms if term.text in listed("part")]
    told = item.name + item.near + item.before
    aside = any(f"其中{side}" in item.after for side in listed("part"))
    return any(f"其中{place}" in item.after and place not in told for place in places) or (
        aside and any(side not in told for side in sides)
    )


def _is_of_another_house(hit: Hit, asked: Asked) -> bool:
    """Is the north station named (北湾客运站) and the figure another station's, told in the sentence after it?"""
    house = _HOUSE.match(hit.item.name)
    if house is None or house[0] in asked.words:
        return False
    told = hit.item.name + hit.item.near + hit.item.before
    houses = [term.text for term in hit.terms if _IS_HOUSE.search(term.text)]
    built = _BUILT.search(hit.item.name + hit.item.near) is not None  # 新学校: those that were built
    apart = [term.text for term in hit.terms if term.text not in told and not set(term.forms[1:])]
    apart = [name for name in apart if not (built and name == _NEW)]
    return any(name + house in asked.words for name in apart for house in houses)


def _is_on_another_side(hit: Hit, asked: Asked) -> bool:
    """Is the north campus named (北院区) and the last campus named before the figure another one (东院区)?"""
    named = list(_SIDED.finditer(asked.words))
    told = [match[0] for match in _SIDED.finditer(hit.item.before + hit.item.near)] if named else []
    for match in named:
        alike = [name for name in told if name[1:] == match[0][1:]]
        if alike and alike[-1] != match[0] and match[0] not in hit.item.name:
            return True
    return False


def _follows_its_row(hit: Hit) -> bool:
    """Is the place asked for told in a row before (甲市追回5万元，乙市追回3万元) and the figure the whole's?"""
    item = hit.item
    places = [form for term in hit.terms if term.role == "place" for form in term.forms]
    if not places:
        return False
    row = [*_ROW.findall(item.wide), "", *_ROW.findall(item.before)]
    row = row[:-1] if row[-1] else row  # what follows the last one may be its own
    told = item.name + item.near
    dealt = item.before[: max(0, item.before.rfind(_EACH))][-_LISTED:]  # 甲镇、乙镇分别搬迁41户、27户，剩余22户
    if any(form in dealt and form not in told for form in places):
        return True
    return len(row) > _A_ROW and any(form in name and form not in told for form in places for name in row)
