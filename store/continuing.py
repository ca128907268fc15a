"""What a new text continues in the ledger: the report it is a version of, and each issue's 台账号."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlite_utils import Database

from parsers.model import Issue, Report
from store.encoding import decode
from store.identity import same_inspection, same_title
from store.kept_keys import found_again
from store.matching import pair, trait_of


@dataclass(frozen=True, slots=True)
class Continued:
    """The report a text belongs to (None: a new one) and positions of its issues to the keys they continue."""

    report: int | None = None
    keys: dict[int, int] = field(default_factory=dict)


def continued(db: Database, report: Report) -> Continued:
    """Find the report of the same inspection, else one of the same title that has an issue in common.

    Titles such as 整改公示 are shared by many texts, so a title alone proves nothing.
    """
    known = same_inspection(db, report.facts)
    if known is not None:
        return Continued(known, _keys(db, known, report.issues))
    for alike in same_title(db, report.facts):
        keys = _keys(db, alike, report.issues)
        if keys or not report.issues:
            return Continued(alike, keys)
    return Continued()


def _keys(db: Database, report: int, issues: tuple[Issue, ...]) -> dict[int, int]:
    sql = (
        'SELECT i."key", i.record FROM issues AS i JOIN current AS c ON c.id = i.version'
        " WHERE c.report = ? ORDER BY i.position"
    )
    old = [(key, trait_of(decode(Issue, record))) for key, record in db.execute(sql, [report])]
    new = [trait_of(issue) for issue in issues]
    pairs = pair([trait for _, trait in old], new)
    left = {i: trait for i, trait in enumerate(new) if i not in pairs}
    return {i: old[j][0] for i, j in pairs.items()} | found_again(db, report, left)
