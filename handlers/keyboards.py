"""Buttons under an answer, and what each carries: enough to make its page again, in at most 64 bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.answer import Answer, Place, View
from handlers.deep_links import link_to
from handlers.wording import say
from parsers.questions import Language

_LIMIT = 64  # bytes Telegram allows for callback data
_VIEWS: tuple[View, ...] = ("status", "measures", "source")
_FIGURE: View = "metric"
_OFFERED = 3
_LABEL = 24  # characters of a suggestion on a button


@dataclass(frozen=True, slots=True)
class Press:
    """What a button asks for: a place, its page (from 0), the language of the message it stands under."""

    place: Place
    page: int
    language: Language


def encode(press: Press) -> str | None:
    """The press as callback data; None when its words are too long for a button."""
    place = press.place
    what = f"{place.status or ''}/{place.words}" if place.view == "list" else place.issue or ""
    data = f"{place.view}:{place.version}:{press.page}:{press.language}:{what}"
    return data if len(data.encode()) <= _LIMIT else None


def decode(data: str) -> Press | None:
    """The press in callback data; None when it is none of ours (an older bot's, or forged)."""
    cells = data.split(":", 4)
    if len(cells) != 5 or not (cells[1].isdecimal() and cells[2].isdecimal()):
        return None
    view, version, page, language, what = cells
    if language not in ("zh", "en") or len(version) > 15 or len(page) > 6:
        return None
    spoken: Language = "zh" if language == "zh" else "en"
    if view == "list":
        status, _, words = what.partition("/")
        return Press(Place(int(version), "list", status=status or None, words=words), int(page), spoken)
    known = next((v for v in (*_VIEWS, _FIGURE) if v == view), None)
    return Press(Place(int(version), known, issue=what), int(page), spoken) if known else None


def keyboard(
    answer: Answer, version: int | None, page: int, pages: int, language: Language, bot: str | None = None
) -> InlineKeyboardMarkup | None:
    """Paging, the other views of the issue, and up to three suggestions; None when there is nothing to press.

    With the name of the ``bot``, a link opens the issue or figure in the private chat with it.
    """
    rows = [
        list(_paging(answer, page, pages, language)),
        list(_views(answer, language)),
        list(_deeds(answer, language)),
    ]
    if bot and answer.place and (link := link_to(bot, answer.place)):
        rows[-1].append(InlineKeyboardButton(say("button.private", language), url=link))
    rows += [[button] for button in _suggestions(answer, version, language)]
    rows = [row for row in rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def _button(text: str, press: Press) -> Iterator[InlineKeyboardButton]:
    data = encode(press)
    if data:
        yield InlineKeyboardButton(text, callback_data=data)


def _paging(answer: Answer, page: int, pages: int, language: Language) -> Iterator[InlineKeyboardButton]:
    if answer.place is None or answer.more:  # a button makes the first answer again, not what follows it
        return
    if page > 0:
        yield from _button(say("button.before", language), Press(answer.place, page - 1, language))
    if page + 1 < pages:
        yield from _button(say("button.after", language), Press(answer.place, page + 1, language))


def _views(answer: Answer, language: Language) -> Iterator[InlineKeyboardButton]:
    place = answer.place
    if place is None or place.view == "list":
        return
    if place.view == _FIGURE:
        if not answer.issues:
            return
        place = replace(place, issue=answer.issues[0].id)
    for view in _VIEWS:
        if view != place.view:
            yield from _button(say(f"button.{view}", language), Press(replace(place, view=view), 0, language))


def _deeds(answer: Answer, language: Language) -> Iterator[InlineKeyboardButton]:
    """What can be done about the issue or figure an answer shows: follow it, say that it was misread."""
    place = answer.place
    if place is None or place.view == "list" or not answer.issues:
        return
    issue = answer.issues[0].id
    what = f"m:{place.issue}" if place.view == _FIGURE else f"i:{issue}"
    for key, data in (
        ("follow.button", f"follow:{place.version}:{language}:{issue}"),
        ("misread.button", f"misread:{place.version}:{language}:{what}"),
    ):
        if len(data.encode()) <= _LIMIT:
            yield InlineKeyboardButton(say(key, language), callback_data=data)


def _suggestions(answer: Answer, version: int | None, language: Language) -> Iterator[InlineKeyboardButton]:
    if version is None or answer.kind == "list":
        return
    for suggestion in answer.suggestions[:_OFFERED]:
        label = suggestion.label if len(suggestion.label) <= _LABEL else f"{suggestion.label[: _LABEL - 1]}…"
        place = Place(version, "status" if suggestion.kind == "issue" else _FIGURE, issue=suggestion.target)
        yield from _button(f"{suggestion.ref} {label}".strip(), Press(place, 0, language))
