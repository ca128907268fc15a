"""What is open, what is due, and whether there is any news since the last digest."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.digest_state import State
from parsers.model import Issue


def news(state: State) -> bool:
    """Has anything changed since the last digest: a version, an entry by hand, a time limit that passed?"""
    changed = state.comparison is not None and not state.comparison.same
    entered = bool(state.updates or state.corrections or state.uncorrected)
    taken_back = state.scope.last is not None and state.scope.last.withdrawn
    return changed or entered or taken_back or any(_newly_over(state, key, issue) for key, issue in still_open(state))


def quiet(state: State) -> bool:
    """Does the chat know the report, and has nothing changed since?"""
    return state.before is not None and not news(state)


def still_open(state: State) -> Iterator[tuple[int, Issue]]:
    """The issues that are not done, with their keys."""
    for key, issue in zip(state.keys, state.issues, strict=True):
        if state.standing(key, issue).status not in ("done", "done_keep"):
            yield key, issue


def days_left(state: State, key: int, issue: Issue) -> int | None:
    """Days until an issue's time limit, negative when it has passed; None where no day can be told."""
    limit = state.limit(key, issue)
    return (limit.day - state.today).days if limit and limit.day else None


def _newly_over(state: State, key: int, issue: Issue) -> bool:
    """Has its time limit passed since the day of the last digest?"""
    days, last = days_left(state, key, issue), state.scope.last
    return days is not None and last is not None and (last.day - state.today).days <= days < 0
