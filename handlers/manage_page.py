"""What an owner is shown of a loaded report: who may see it, its versions, what taking one back would do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.answer import Line, Moment, Value
from handlers.report_list import title_of
from store import visibility
from store.errata import corrections, mistakes
from store.records import Version
from store.store import Store
from store.visibility import Admitted

_VERSIONS = 8  # that the page lists
_GROUPS = 6  # that it offers


@dataclass(frozen=True, slots=True)
class Managed:
    """A report: its newest version and the ones before, who sees it, and the groups that could be admitted."""

    version: Version
    earlier: tuple[Version, ...]
    limited: bool
    admitted: tuple[Admitted, ...]
    groups: tuple[int, ...]


def managed(store: Store, report: int) -> Managed | None:
    """A report as its owners see it; None when it is gone.

    Raises:
        StoreError: the ledger cannot be read.
    """
    history = store.history(report)
    if not history:
        return None
    known = store.read(visibility.admitted, report)
    inside = {each.chat for each in known}
    groups = tuple(chat for chat in store.read(visibility.groups) if chat not in inside)[:_GROUPS]
    return Managed(history[0], history[1:], store.read(visibility.is_limited, report), known, groups)


def managed_lines(page: Managed) -> tuple[Line, ...]:
    """The page in lines."""
    return tuple(_lines(page))


def _lines(page: Managed) -> Iterator[Line]:
    yield Line("manage.head", {"report": title_of(page.version)})
    yield Line("manage.limited" if page.limited else "manage.public")
    names = "、".join(each.name or str(each.chat) for each in page.admitted)
    yield Line("manage.group", {"names": names}) if names else Line("manage.nobody")
    yield Line("manage.versions")
    for version in (page.version, *page.earlier)[:_VERSIONS]:
        yield Line("manage.version", _of(version))


def asked_page(store: Store, page: Managed) -> tuple[Line, ...]:
    """What taking the newest version back would do, told before it is done.

    Raises:
        StoreError: the ledger cannot be read.
    """
    version = page.version
    lines = [Line("manage.ask", {"report": title_of(version), **_of(version)})]
    lines.append(Line("manage.holds", _of(page.earlier[0])) if page.earlier else Line("manage.leaves"))
    owed = len(store.read(corrections, version, store.read(mistakes, version)))
    lines.append(Line("manage.corrections", {"count": owed}) if owed else Line("manage.no-corrections"))
    return (*lines, Line("manage.stays"))


def _of(version: Version) -> dict[str, Value]:
    return {"number": version.number, "file": version.name, "loaded": Moment(version.loaded_at, day=True)}
