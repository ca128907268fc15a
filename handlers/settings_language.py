"""The page of /settings for the language a chat is answered in where the question does not tell."""

from __future__ import annotations

from handlers.answer import Line, Term
from handlers.settings_page import Choice, SettingsPage, Shown, Where
from store.store import Store

_CODES = ("zh", "en")
_OWN = "own"


def _summary(store: Store, where: Where) -> Line:
    return Line("settings.language.now", {"language": Term(f"settings.language.{_chosen(store, where)}")})


def _render(store: Store, where: Where, _: str) -> Shown:
    chosen = _chosen(store, where)
    rows = tuple((_choice(code, chosen),) for code in (*_CODES, _OWN))
    return Shown((Line("settings.language.head"), _summary(store, where), Line("settings.language.about")), rows)


def _press(store: Store, where: Where, deed: str) -> Line | None:
    store.set_language(where.chat, deed if deed in _CODES else None)
    return Line("settings.language.set", {"language": Term(f"settings.language.{_chosen(store, where)}")})


def _chosen(store: Store, where: Where) -> str:
    return store.language(where.chat) or _OWN


def _choice(code: str, chosen: str) -> Choice:
    mark = Term("settings.mark" if code == chosen else "settings.no-mark")
    return Choice(Line("settings.choice", {"name": Term(f"settings.language.{code}"), "mark": mark}), code)


PAGE = SettingsPage("language", _summary, _render, _press)
