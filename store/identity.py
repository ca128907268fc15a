"""Which reports of the ledger a text may be another version of, by what it says of itself."""

from __future__ import annotations

from dataclasses import astuple, dataclass

from sqlite_utils import Database

from parsers.model import Facts
from parsers.shadow import fold


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


def same_inspection(db: Database, facts: Facts) -> int | None:
    """The report of the same kind on the same inspection: inspected, inspector and feedback date are all equal.

    A notice tells of one issue of an inspection that has many notices, so it is never recognised by this.
    """
    wanted = identity_of(facts)
    if wanted.kind == "notice":
        return None
    sql = (
        "SELECT id FROM reports WHERE kind = ? AND inspected = ? AND inspector = ? AND feedback_date = ?"
        " ORDER BY id DESC LIMIT 1"
    )
    row = db.execute(sql, [wanted.kind, wanted.inspected, wanted.inspector, wanted.feedback_date]).fetchone()
    return row[0] if row else None


def same_title(db: Database, facts: Facts) -> list[int]:
    """The reports of the same kind and title that nothing else speaks against, newest first."""
    wanted = identity_of(facts)
    sql = (
        "SELECT id, kind, title, inspected, inspector, feedback_date, issuer, document_number FROM reports"
        " WHERE kind = ? AND title = ? ORDER BY id DESC"
    )
    rows = db.execute(sql, [wanted.kind, wanted.title])
    return [row[0] for row in rows if _agree(wanted, Identity(*row[1:]))]


def _agree(one: Identity, other: Identity) -> bool:
    pairs = zip(astuple(one), astuple(other), strict=True)
    return all(a is None or b is None or a == b for a, b in pairs)
