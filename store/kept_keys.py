"""台账号 that outlive a version taken back: what members recorded or follow hangs on them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from sqlite_utils import Database

from parsers.model import Issue
from store.encoding import decode, dump
from store.matching import Trait, trait_of

_HANGING = (
    'SELECT "key" FROM updates UNION SELECT "key" FROM follows'
    ' UNION SELECT "key" FROM corrections UNION SELECT "key" FROM misreads'
)


def keep(db: Database, version: int, earlier: int, report: int) -> None:
    """Keep the keys that only this version has and something hangs on; they pass to the version before it."""
    hanging = f"SELECT id FROM keys WHERE version = ? AND id IN ({_HANGING})"  # noqa: S608  (our own words)
    keys = [row[0] for row in db.execute(hanging, [version])]
    sql = 'SELECT "key", record FROM issues WHERE version = ? AND "key" IN (SELECT value FROM json_each(?))'
    for key, record in db.execute(sql, [version, dump(keys)]).fetchall():
        db.execute("UPDATE keys SET version = ? WHERE id = ?", [earlier, key])
        trait = _hash(trait_of(decode(Issue, record)))
        db.execute("INSERT OR REPLACE INTO kept_keys VALUES (?, ?, ?)", [key, report, trait])


def found_again(db: Database, report: int, traits: dict[int, Trait]) -> dict[int, int]:
    """Positions of issues that continue no other to the kept keys of issues with the same number and words."""
    rows = db.execute(
        'SELECT trait, "key" FROM kept_keys WHERE report = ? AND "key" NOT IN'
        ' (SELECT i."key" FROM issues AS i JOIN current AS c ON c.id = i.version)',
        [report],
    ).fetchall()
    known = _single(rows)
    wanted = _single((_hash(trait), position) for position, trait in traits.items())
    return {position: known[trait] for trait, position in wanted.items() if trait in known}


def _single(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Those whose trait stands alone: where two are alike, neither is certain."""
    pairs = list(pairs)
    often = Counter(trait for trait, _ in pairs)
    return {trait: number for trait, number in pairs if often[trait] == 1}


def _hash(trait: Trait) -> str:
    return hashlib.sha256(dump([trait.number, trait.sub, trait.words]).encode("utf-8", "replace")).hexdigest()
