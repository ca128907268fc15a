"""The page of /settings for reminders: how many days before a deadline this chat's topic is told."""

from __future__ import annotations

from handlers.answer import Line, Term, Value
from handlers.settings_page import Choice, SettingsPage, Shown, Where
from store.reminding import days_before, set_days_before
from store.store import Store

_OFFERED = (30, 14, 7, 3, 1, 0)
_NEVER = "never"


def _summary(store: Store, where: Where) -> Line:
    days = _days(store, where)
    if not days:
        return Line("settings.remind.never")
    return Line("settings.remind.now", {"days": "、".join(map(str, days))})


def _days(store: Store, where: Where) -> tuple[int, ...]:
    return store.read(days_before, where.chat, where.topic or 0)


def _render(store: Store, where: Where, _: str) -> Shown:
    days = _days(store, where)
    choices = [_choice(day, chosen=day in days) for day in _OFFERED]
    rows = tuple(tuple(choices[i : i + 3]) for i in range(0, len(choices), 3))
    never = Choice(_label(Term("settings.remind.no"), chosen=not days), _NEVER)
    lines = (Line("settings.remind.head"), _summary(store, where), Line("settings.remind.about"))
    return Shown(lines, (*rows, (never,)))


def _choice(day: int, *, chosen: bool) -> Choice:
    name = Term("settings.remind.days", str(day)) if day else Term("settings.remind.day")
    return Choice(_label(name, chosen=chosen), str(day))


def _label(name: Value, *, chosen: bool) -> Line:
    return Line("settings.choice", {"name": name, "mark": Term("settings.mark" if chosen else "settings.no-mark")})


def _press(store: Store, where: Where, deed: str) -> Line | None:
    """Switch a day on or off."""
    chosen = set(_days(store, where))
    if deed == _NEVER:
        chosen = set()
    elif deed in map(str, _OFFERED):
        chosen ^= {int(deed)}
    else:
        return Line("button.old")
    store.do(set_days_before, where.chat, where.topic or 0, tuple(chosen))
    return _summary(store, where)


PAGE = SettingsPage("remind", _summary, _render, _press)
