"""What /follow and /unfollow say: what is followed now, what is dropped, the list with its buttons."""

from __future__ import annotations

from dataclasses import replace

from handlers.aiming import Target, Unclear, aim
from handlers.answer import Line, Term
from handlers.conversation import chosen_version
from handlers.following import kind_of, label, matching, named
from handlers.issue_answer import title_of
from handlers.recording import Asked
from handlers.telling import Button, Told, parted
from parsers.leading_number import leading_number
from store import follows
from store.follows import Follow, Wish
from store.progress import utc
from store.records import Version
from store.store import Store

_LONGEST = 60  # characters of words to follow
_OFFERED = 8


def begin(store: Store, asked: Asked) -> Told:
    """Follow what is said; the list of what is followed where nothing is.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    naming, rest = leading_number(asked.text)
    if naming is None and rest:
        return _by_words(store, asked, rest)
    if naming is None and asked.shown is None:
        return followed_list(store, asked)
    target = aim(store, asked.speaker, naming, asked.shown, asked.now)
    if isinstance(target, Unclear):
        buttons = [Button(f"{h.ref} {title_of(h)}", _of_issue(target.version, h.id, asked)) for h in target.candidates]
        return Told(target.lines, parted(buttons[:_OFFERED], 1))
    return follow_issue(store, asked, target) if target else followed_list(store, asked)


def _of_issue(version: Version | None, issue: str, asked: Asked) -> str:
    return f"follow:{version.id if version else 0}:{asked.language}:{issue}"


def follow_issue(store: Store, asked: Asked, target: Target) -> Told:
    """Follow one issue."""
    wish = replace(_wish(asked, target.version.report), kind="issue", key=target.heading.key)
    return _keep(store, target.version, wish, asked.language)


def _by_words(store: Store, asked: Asked, words: str) -> Told:
    version = chosen_version(store, asked.speaker.chat)
    if version is None:
        return Told((Line("none.report"),))
    if len(words) > _LONGEST:
        return Told((Line("follow.long", {"most": _LONGEST}),))
    kind, status, told = kind_of(store, version, words)
    wish = replace(_wish(asked, version.report), kind=kind, status=status, words=told)
    if not matching(store, version, wish) and not status:
        return Told((Line("follow.nothing", {"words": words}), Line("follow.usage")))
    return _keep(store, version, wish, asked.language)


def _wish(asked: Asked, report: int) -> Wish:
    speaker = asked.speaker
    return Wish(
        speaker.chat,
        speaker.topic or 0,
        report,
        "",
        0,
        "",
        "",
        asked.own,
        speaker.person,
        asked.name,
        utc(asked.now),
    )


def _keep(store: Store, version: Version, wish: Wish, language: str) -> Told:
    kept = store.do(follows.follow, wish)
    if kept is None:
        return Told((Line("follow.full", {"most": follows.MOST}),))
    follow, new = kept
    count = () if wish.kind == "issue" else (Line("follow.count", {"count": matching(store, version, wish)}),)
    lines = (Line("follow.set" if new else "follow.already"), named(store, wish), *count, Line("follow.told"))
    return Told(lines, ((_drop(follow, language),),))


def _drop(follow: Follow, language: str, name: str = "") -> Button:
    return Button(Term("follow.button.drop", name), f"unfollow:{follow.id}:{language}")


def followed_list(store: Store, asked: Asked) -> Told:
    """All that a chat's topic follows, each with a button that drops it."""
    kept = store.read(follows.followed, asked.speaker.chat, asked.speaker.topic or 0)
    if not kept:
        return Told((Line("follow.none"), Line("follow.usage")))
    lines = (Line("follow.head", {"count": len(kept)}), *(named(store, f) for f in kept), Line("follow.usage"))
    buttons = [_drop(f, asked.language, str(label(store, f))) for f in kept]
    return Told(lines, parted(buttons, 1))


def drop(store: Store, asked: Asked, follow_id: int) -> Told | None:
    """Follow it no longer; None when it is not followed (any more)."""
    dropped = store.do(follows.unfollow, follow_id, asked.speaker.chat, asked.speaker.topic or 0)
    return Told((Line("follow.dropped"), named(store, dropped), _again(store, dropped))) if dropped else None


def _again(store: Store, dropped: Follow) -> Line:
    """How to follow it again."""
    words = str(label(store, dropped)).partition(" ")[0] if dropped.kind == "issue" else dropped.words
    return Line("follow.again", {"words": words})


def end(store: Store, asked: Asked) -> Told:
    """Follow what is said no longer; the list with its buttons where nothing is said.

    Raises:
        StoreError: the ledger cannot be read or written.
    """
    kept = store.read(follows.followed, asked.speaker.chat, asked.speaker.topic or 0)
    naming, rest = leading_number(asked.text)
    if not kept or (naming is None and not rest and asked.shown is None):
        return followed_list(store, asked)
    if naming is None and rest:
        found = next((f for f in kept if f.kind != "issue" and f.words == _as_kept(store, asked, rest)), None)
    else:
        target = aim(store, asked.speaker, naming, asked.shown, asked.now)
        key = target.heading.key if isinstance(target, Target) else None
        found = next((f for f in kept if f.kind == "issue" and f.key == key), None)
    if found is None:
        listed = followed_list(store, asked)
        return Told((Line("follow.not-followed"), *listed.lines), listed.rows)
    return drop(store, asked, found.id) or followed_list(store, asked)


def _as_kept(store: Store, asked: Asked, words: str) -> str:
    version = chosen_version(store, asked.speaker.chat)
    return kind_of(store, version, words)[2] if version else words
