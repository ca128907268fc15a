"""Where a question's terms may stand in an item, and what standing there is worth."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.index_texts import Item

_AFTER, _LATER = 3, 0.45  # what is done is said of what stands before it: in a later clause it is said of another
PART = re.compile("其中")
# what standing in each of a metric's texts is worth, and of an issue's
_METRIC = (1.0, 0.97, 0.85, 0.62, 0.58, 0.3, 0.57, 0.57, 0.5, 0.45)
METRIC_OF_ACT = tuple(_LATER if n == _AFTER else worth for n, worth in enumerate(_METRIC))
_ISSUE = (1.0, 1.0, 0.85, 0.7, 0.75)


class Spots(NamedTuple):
    """Where a term may stand, the nearest first, what standing there is worth, and all these texts in one."""

    texts: tuple[str, ...]
    worths: tuple[float, ...]
    every: str

    def only(self, *numbers: int) -> Spots:
        """Some of the texts."""
        return _spots(tuple(self.texts[n] for n in numbers), tuple(self.worths[n] for n in numbers))


def _spots(texts: tuple[str, ...], worths: tuple[float, ...]) -> Spots:
    return Spots(texts, worths, "\n".join(texts))


def places(item: Item, owner: Item | None) -> Spots:
    """The texts of a metric with its issue's, the nearest first."""
    after, _, of_part = item.after.partition(PART.pattern)  # what is said of a part is not said of the whole
    own = (item.name, item.near, item.before, after, item.wide, of_part)
    issue = (owner.name, owner.near, owner.after, owner.before) if owner else ()
    return _spots(own + issue, _METRIC)


def issue_places(item: Item) -> Spots:
    """The texts of an issue: topic, problem, titles of its measures, section with facts, response."""
    told = item.near or item.wide  # an issue whose problem is lost is told by its measures' titles
    return _spots((item.name, told, item.wide, item.before, item.after), _ISSUE)
