"""Whether a text is a new version of a report the ledger already holds."""

from __future__ import annotations

from dataclasses import astuple, dataclass

from sqlite_utils import Database

from parsers.model import Facts
from parsers.shadow import fold

_SAME_INSPECTION = "inspected = ? AND inspector = ? AND feedback_date = ?"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a report is recognised by: facts folded to letters and digits, None where the text does not say."""

    kind: str
    title: str | None
    inspected: str | None
    inspector: str | None
    feedback_date: str | None
    issuer: str | None
    document_number: str | None


def identity_of(facts: Facts) -> Identity:
    """What the report with these facts is recognised by."""
    return Identity(
        facts.kind,
        bare(facts.title),
        bare(facts.inspected),
        bare(facts.inspector),
        facts.feedback_date,
        bare(facts.issuer),
        bare(facts.document_number),
    )


def bare(text: str | None) -> str | None:
    """The letters and digits of a text, folded; None when there are none."""
    return "".join(character for character in fold(text or "") if character.isalnum()) or None


def find_report(db: Database, facts: Facts) -> int | None:
    """The report these facts belong to: the same inspection, else the same title and nothing against it.

    A notice tells of one issue of an inspection that has many notices, so only its title counts.
    """
    wanted = identity_of(facts)
    if wanted.kind != "notice":
        inspection = (wanted.inspected, wanted.inspector, wanted.feedback_date)
        same = _candidates(db, _SAME_INSPECTION, inspection, wanted.kind)
        if same:
            return same[0][0]
    alike = _candidates(db, "title = ?", (wanted.title,), wanted.kind)
    return next((report for report, known in alike if _agree(wanted, known)), None)


def _candidates(db: Database, where: str, values: tuple[str | None, ...], kind: str) -> list[tuple[int, Identity]]:
    columns = "id, kind, title, inspected, inspector, feedback_date, issuer, document_number"
    sql = f"SELECT {columns} FROM reports WHERE {where} AND kind = ? ORDER BY id DESC"  # noqa: S608
    return [(row[0], Identity(*row[1:])) for row in db.execute(sql, [*values, kind])]


def _agree(one: Identity, other: Identity) -> bool:
    pairs = zip(astuple(one), astuple(other), strict=True)
    return all(a is None or b is None or a == b for a, b in pairs)
