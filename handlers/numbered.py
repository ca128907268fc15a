"""What a number means in a version, with the lost numbers that editors set by hand."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.resolving import Found, Lost, Missing, Outcome, resolve
from parsers.question_numbers import Naming
from store import corrections
from store.records import Heading, Version
from store.store import Store


def resolved(store: Store, version: Version, headings: Sequence[Heading], naming: Naming) -> Outcome:
    """What a named number means; where the text prints no such number, the issue that an editor says has it.

    Raises:
        StoreError: the ledger cannot be read.
    """
    outcome = resolve(headings, naming, excerpt=version.facts.kind == "notice")
    if not isinstance(outcome, Lost | Missing):
        return outcome
    keys = {c.key for c in store.read(corrections.of_report, version.report) if _is_number(c.field, c.value, naming)}
    by_hand = [heading for heading in headings if heading.key in keys]
    return Found(by_hand[0]) if len(by_hand) == 1 else outcome


def _is_number(field: str, value: str, naming: Naming) -> bool:
    return field == "number" and value == naming.ref
