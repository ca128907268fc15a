"""The page of /settings for who in a group may change what is the group's: administrators, or everyone."""

from __future__ import annotations

from handlers.answer import Line, Term
from handlers.rights import OPEN, chosen_who
from handlers.settings_page import Choice, SettingsPage, Shown, Where
from store.settings import set_who_may
from store.store import Store


def _summary(store: Store, where: Where) -> Line:
    everyone = [deed for deed in OPEN if store.read(chosen_who, where.chat, deed) == "everyone"]
    return Line("settings.roles.open" if everyone else "settings.roles.closed", {"count": len(everyone)})


def _render(store: Store, where: Where, _: str) -> Shown:
    lines, rows = [Line("settings.roles.head")], []
    for deed in OPEN:
        who = store.read(chosen_who, where.chat, deed)
        lines.append(_said(deed, who))
        other = "administrators" if who == "everyone" else "everyone"
        rows.append((Choice(_said(deed, other, "settings.roles.change"), f"{deed} {other}"),))
    return Shown((*lines, Line("settings.roles.fixed")), tuple(rows))


def _said(deed: str, who: str, key: str = "settings.roles.item") -> Line:
    return Line(key, {"deed": Term(f"settings.deed.{deed}"), "who": Term(f"settings.who.{who}")})


def _press(store: Store, where: Where, pressed: str) -> Line | None:
    deed, _, who = pressed.partition(" ")
    if deed not in OPEN or who not in ("administrators", "everyone"):
        return Line("button.old")
    store.do(set_who_may, where.chat, deed, "everyone" if who == "everyone" else "administrators")
    return _said(deed, who)


PAGE = SettingsPage("roles", _summary, _render, _press, right="administrator", groups_only=True)
