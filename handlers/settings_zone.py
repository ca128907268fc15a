"""The page of /settings for a chat's time zone: common ones on buttons, every other one typed."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.answer import Line, Term, Value
from handlers.settings_page import Choice, SettingsPage, Shown, Where
from handlers.zone_names import COMMON, zone_named, zones_like
from store.settings import set_zone, zone
from store.store import Store

_SAID = 60  # characters of what a person wrote that are said back


def _summary(store: Store, where: Where) -> Line:
    here = store.read(zone, where.chat)
    return Line("settings.zone.now", {"zone": _name(here.key), "time": _time(where.now, here)})


def _render(store: Store, where: Where, _: str) -> Shown:
    chosen = store.read(zone, where.chat).key
    choices = [_choice(name, chosen) for name in COMMON]
    rows = tuple(tuple(choices[i : i + 2]) for i in range(0, len(choices), 2))
    return Shown((Line("settings.zone.head"), _summary(store, where), Line("settings.zone.other")), rows)


def _choice(name: str, chosen: str) -> Choice:
    mark = Term("settings.mark" if name == chosen else "settings.no-mark")
    return Choice(Line("settings.choice", {"name": _name(name), "mark": mark}), name)


def _press(store: Store, where: Where, deed: str) -> Line | None:
    if deed not in COMMON:
        return Line("button.old")
    store.do(set_zone, where.chat, deed)
    return _summary(store, where)


def _typed(store: Store, where: Where, said: str) -> Line:
    wanted = zone_named(said)
    if wanted:
        store.do(set_zone, where.chat, wanted)
        return _summary(store, where)
    near = zones_like(said)
    if near:
        return Line("settings.zone.near", {"said": said[:_SAID], "zones": ", ".join(near)})
    return Line("settings.zone.unknown", {"said": said[:_SAID]})


def _name(zone_name: str) -> Value:
    return Term(f"zone.{zone_name}") if zone_name in COMMON else zone_name


def _time(now: datetime, here: ZoneInfo) -> str:
    return f"{now.astimezone(here):%H:%M}"


PAGE = SettingsPage("zone", _summary, _render, _press, typed=_typed)
