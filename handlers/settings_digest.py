"""The page of /settings for the weekly digest of a chat's topic; /subscribe opens it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from handlers.answer import Line, Term, Value
from handlers.conversation import chosen_version
from handlers.settings_page import Choice, SettingsPage, Shown, Where
from handlers.subscribe_words import Wishes, read_wishes
from handlers.zone_names import COMMON
from store import subscriptions
from store.ledger import forgive
from store.schedule import Schedule
from store.settings import zone
from store.store import Store
from store.subscriptions import Filters, Subscription

PREVIEW = "preview"
_MONDAY_AT_NINE = (1, 540)
_HOURS_IN_A_ROW = 6
_STATUSES = ("done", "ongoing", "planned")
_MOST_SECTIONS = 8
_LABEL = 24  # characters of a section on a button


def wanted_here(store: Store, where: Where) -> Subscription:
    """The subscription of a chat's topic, else what is proposed: Mondays at nine in the chat's own zone."""
    found = store.read(subscriptions.subscription, where.chat, where.topic)
    if found is not None:
        return found
    here = store.read(zone, where.chat).key
    return Subscription(where.chat, where.topic, Schedule(*_MONDAY_AT_NINE, here), where.person)


def wish(store: Store, where: Where, said: str) -> Line:
    """Do what was written after /subscribe; what is not understood changes nothing.

    A subscription that is on is changed at once; a new one waits for its button.
    """
    wanted = with_words(store, where, wanted_here(store, where), said)
    if isinstance(wanted, tuple):
        return Line("subscribe.unknown", {"words": " ".join(wanted)[:60]})
    after = _keep(store, where, wanted)
    return Line("subscribe.changed" if after.state == "on" else "subscribe.proposed")


def pause(store: Store, where: Where, _: str) -> Line:
    """Stop a subscription and keep its settings."""
    wanted = wanted_here(store, where)
    if wanted.state != "on":
        return Line("subscribe.was-off")
    _keep(store, where, replace(wanted, state="paused"))
    return Line("subscribe.paused")


def with_words(store: Store, where: Where, before: Subscription, said: str) -> Subscription | tuple[str, ...]:
    """A subscription changed as a person says; the words that were not understood when there are such."""
    wishes = read_wishes(said)
    if wishes.unknown:
        return wishes.unknown
    schedule = Schedule(
        wishes.weekday or before.schedule.weekday,
        before.schedule.minute if wishes.minute is None else wishes.minute,
        wishes.zone or before.schedule.zone,
    )
    return replace(
        before,
        schedule=schedule,
        filters=_filtered(store, where.chat, before.filters, wishes),
        only_changes=before.only_changes if wishes.only_changes is None else wishes.only_changes,
        silent=before.silent if wishes.silent is None else wishes.silent,
    )


def _filtered(store: Store, chat: int, before: Filters, wishes: Wishes) -> Filters:
    """Filters after what was said; a subject that is no section of the report is looked for by its words."""
    old = Filters() if wishes.everything else before
    section = _section_like(store, chat, wishes.about) if wishes.about else None
    about = None if section else wishes.about
    return Filters(
        section or old.section,
        wishes.status or old.status,
        wishes.words or about or old.words,
        old.followed if wishes.followed is None else wishes.followed,
    )


def _keep(store: Store, where: Where, wanted: Subscription) -> Subscription:
    def job(db: Database) -> Subscription:
        if wanted.state == "on":
            forgive(db, wanted.chat, wanted.topic)
        return subscriptions.keep(
            db, replace(wanted, by=where.person, language=wanted.language or where.language), where.now
        )

    return store.do(job)


# The page


def _summary(store: Store, where: Where) -> Line:
    wanted = wanted_here(store, where)
    return Line(f"settings.digest.{wanted.state}", _when(wanted))


def _render(store: Store, where: Where, deed: str) -> Shown:
    wanted = wanted_here(store, where)
    if deed == "see-day":
        return Shown((Line("subscribe.ask-day"),), tuple(_days(wanted)))
    if deed == "see-hour":
        return Shown((Line("subscribe.ask-hour"),), tuple(_hours(wanted)))
    if deed == "see-zone":
        return Shown((Line("subscribe.ask-zone"),), tuple(_zones(wanted)))
    if deed == "see-what":
        return Shown((Line("subscribe.ask-what"),), tuple(_contents(store, where, wanted)))
    return Shown(tuple(describe(wanted)), tuple(_main(wanted)))


def describe(wanted: Subscription) -> Iterator[Line]:
    """A subscription in lines: its state, when, what, and when the next one comes."""
    yield Line(f"subscribe.state.{wanted.state}")
    yield Line("subscribe.when", _when(wanted))
    yield from _what(wanted.filters)
    yield Line("subscribe.only-changes" if wanted.only_changes else "subscribe.always")
    yield Line("subscribe.silent" if wanted.silent else "subscribe.ringing")
    if wanted.next_at is not None:
        yield Line("subscribe.next", _moment(wanted.next_at, wanted.schedule.zone))
    if wanted.state == "draft":
        yield Line("subscribe.in-words")


def _when(wanted: Subscription) -> dict[str, Value]:
    at = "{:d}:{:02d}".format(*divmod(wanted.schedule.minute, 60))
    return {"day": Term(f"day.{wanted.schedule.weekday}"), "time": at, "zone": zone_name(wanted.schedule.zone)}


def _what(filters: Filters) -> Iterator[Line]:
    if filters == Filters():
        yield Line("subscribe.everything")
    if filters.section:
        yield Line("subscribe.section", {"section": filters.section})
    if filters.status:
        yield Line("subscribe.status", {"status": Term(f"subscribe.status.{filters.status}")})
    if filters.words:
        yield Line("subscribe.words", {"words": filters.words})
    if filters.followed:
        yield Line("subscribe.followed")


def _moment(at: datetime, name: str) -> dict[str, Value]:
    local = at.astimezone(ZoneInfo(name))
    return {"date": f"{local:%Y-%m-%d}", "time": f"{local:%H:%M}", "day": Term(f"day.{local.isoweekday()}")}


def zone_name(name: str) -> Value:
    """A zone as people call it, where it is a common one."""
    return Term(f"zone.{name}") if name in COMMON else name


# Its buttons


def _main(wanted: Subscription) -> Iterator[tuple[Choice, ...]]:
    yield (_button("day", "see-day"), _button("hour", "see-hour"), _button("zone", "see-zone"))
    yield (_button("what", "see-what"),)
    yield (
        _button("always" if wanted.only_changes else "only-changes", "changes"),
        _button("ring" if wanted.silent else "mute", "silent"),
    )
    yield (_button("preview", PREVIEW),)
    yield {
        "draft": (_button("on", "on"),),
        "on": (_button("pause", "pause"), _button("end", "end")),
        "paused": (_button("resume", "on"), _button("end", "end")),
        "struck": (_button("resume", "on"), _button("end", "end")),
    }[wanted.state]


def _days(wanted: Subscription) -> Iterator[tuple[Choice, ...]]:
    days = [_choice(Term(f"day.{n}"), n == wanted.schedule.weekday, f"day-{n}") for n in range(1, 8)]
    yield tuple(days[:4])
    yield (*days[4:], _button("back", "see-all"))


def _hours(wanted: Subscription) -> Iterator[tuple[Choice, ...]]:
    for first in range(0, 24, _HOURS_IN_A_ROW):
        hours = range(first, first + _HOURS_IN_A_ROW)
        yield tuple(_choice(f"{h}:00", h * 60 == wanted.schedule.minute, f"hour-{h}") for h in hours)
    yield (_button("back", "see-all"),)


def _zones(wanted: Subscription) -> Iterator[tuple[Choice, ...]]:
    zones = [_choice(zone_name(name), name == wanted.schedule.zone, f"zone-{name}") for name in COMMON]
    yield from (tuple(zones[i : i + 2]) for i in range(0, len(zones), 2))
    yield (_button("back", "see-all"),)


def _contents(store: Store, where: Where, wanted: Subscription) -> Iterator[tuple[Choice, ...]]:
    filters = wanted.filters
    yield (_choice(Term("subscribe.button.everything"), filters == Filters(), "everything"),)
    yield tuple(
        _choice(Term(f"subscribe.status.{status}"), filters.status == status, f"status-{status}")
        for status in _STATUSES
    )
    yield (_choice(Term("subscribe.button.followed"), filters.followed, "followed"),)
    for section in _sections(store, where.chat)[:_MOST_SECTIONS]:
        yield (_choice(section[:_LABEL], filters.section == section, f"section-{_mark(section)}"),)
    yield (_button("back", "see-all"),)


def _button(name: str, deed: str) -> Choice:
    return Choice(Line(f"subscribe.button.{name}"), deed)


def _choice(name: Value, chosen: bool, deed: str) -> Choice:
    mark = Term("settings.mark" if chosen else "settings.no-mark")
    return Choice(Line("settings.choice", {"name": name, "mark": mark}), deed)


def _sections(store: Store, chat: int) -> list[str]:
    """The sections of the report a chat asks about, in their order."""
    version = chosen_version(store, chat)
    headings = store.headings(version.id) if version else ()
    return list(dict.fromkeys(heading.section for heading in headings if heading.section))


def _section_like(store: Store, chat: int, said: str) -> str | None:
    """The one section whose name holds what was said; None when there is none, or more than one."""
    found = [section for section in _sections(store, chat) if said in section]
    return found[0] if len(found) == 1 else None


def _mark(section: str) -> str:
    return hashlib.sha256(section.encode()).hexdigest()[:12]


# What they do


def _press(store: Store, where: Where, deed: str) -> Line | None:
    before = wanted_here(store, where)
    if deed == "end":
        store.do(subscriptions.end, where.chat, where.topic)
        return Line("subscribe.ended")
    after = _pressed(store, where, before, deed)
    if after is None:
        return Line("button.old")
    kept = _keep(store, where, after)
    if deed == "on" and kept.next_at is not None:
        return Line("subscribe.done", _moment(kept.next_at, kept.schedule.zone))
    return Line("subscribe.paused") if deed == "pause" else None


def _pressed(store: Store, where: Where, before: Subscription, deed: str) -> Subscription | None:
    """A subscription after a button; None for a button that is none (any more)."""
    name, _, value = deed.partition("-")
    if deed in ("on", "pause"):
        return replace(before, state="on" if deed == "on" else "paused")
    if deed == "changes":
        return replace(before, only_changes=not before.only_changes)
    if deed == "silent":
        return replace(before, silent=not before.silent)
    if name in ("day", "hour", "zone"):
        schedule = _rescheduled(before.schedule, name, value)
        return replace(before, schedule=schedule) if schedule else None
    filters = _refiltered(before.filters, name, value, _sections(store, where.chat))
    return replace(before, filters=filters) if filters is not None else None


def _rescheduled(before: Schedule, name: str, value: str) -> Schedule | None:
    if name == "zone":
        return replace(before, zone=value) if value in COMMON else None
    if not value.isdecimal():
        return None
    number = int(value)
    if name == "day":
        return replace(before, weekday=number) if 1 <= number <= 7 else None
    return replace(before, minute=number * 60) if number < 24 else None


def _refiltered(before: Filters, name: str, value: str, sections: list[str]) -> Filters | None:
    """Filters after a button; pressing what is chosen takes it back."""
    if name == "everything":
        return Filters()
    if name == "followed":
        return replace(before, followed=not before.followed)
    for status in _STATUSES:
        if name == "status" and value == status:
            return replace(before, status=None if before.status == status else status)  # type: ignore[arg-type]
    for section in sections:
        if name == "section" and value == _mark(section):
            return replace(before, section=None if before.section == section else section)
    return None


PAGE = SettingsPage("digest", _summary, _render, _press, typed=wish, right="subscribe", views=("see-",))
